import type { DocumentConfig } from '../../base/config-documents.ts'
import type { FileStorage } from '../../base/file-storage.ts'
import { LocalFolder } from './local-folder.ts'
import { S3Bucket } from './s3-bucket.ts'

/** The storage that the configuration names: a bucket, else a folder of this machine. */
export function storageOf({ bucket, folder }: DocumentConfig): FileStorage {
  return bucket ? new S3Bucket(bucket) : new LocalFolder(folder)
}
