import { useFormat } from '../fields/useFormat.ts'

const kilo = 1024

/** Writes the length of a file as people know it: 640 KB, 2,4 MB. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormat()
  return (bytes) =>
    bytes < kilo * kilo
      ? `${format.count(Math.max(1, Math.round(bytes / kilo)))} KB`
      : `${format.number(bytes / kilo / kilo)} MB`
}
