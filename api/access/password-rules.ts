import { DomainError } from '../base/errors.ts'

const shortest = 12
const longest = 128

/** Long passwords that many people choose all the same; shorter ones are refused by their length. */
const common = new Set(
  `123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 1234567891011 123456123456
  123123123123 111111111111 000000000000 121212121212 112233445566 123321123321 987654321098 012345678901 147258369147
  qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiopasdf qwertyuiopasdfghjkl qwertyqwerty qwerty123456 qwerty1234567
  qwerty12345678 qwerty123456789 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsxedcrfv
  asdfghjkl123 zxcvbnm12345 zaq12wsxcde3 q1w2e3r4t5y6 abcdefghijkl abcdefghijklm abcdef123456 abcd12345678 abc123abc123
  aaaaaaaaaaaa password1234 password12345 password123456 password1234567 password12345678 password123456789
  passwordpassword password@123 password@1234 password2024 password2025 password2026 mypassword123 newpassword123
  p@ssw0rd1234 p@ssword1234 passw0rd1234 changeme1234 changemenow1 welcome12345 welcome123456 welcome@1234 letmein12345
  iloveyou1234 iloveyou12345 iloveyouforever administrator administrator1 administrator123 admin1234567 admin12345678
  admin123456789 adminadmin123 adminadminadmin superadmin123 superadmin1234 superuser1234 root12345678 rootrootroot
  test12345678 testtesttest user12345678 guest1234567 default12345 secret123456 sunshine1234 princess1234 football1234
  dragon123456 monkey123456 master123456 batman123456 superman1234 pokemon12345 michael12345 jennifer1234 charlie12345
  correcthorsebatterystaple trustno1trustno1 indonesia123 indonesia1234 indonesia12345 indonesia1945 indonesiaraya
  indonesiaku123 katasandi123 katasandi1234 katasandiku12 katasandisaya passwordku123 rahasia12345 rahasia123456
  rahasiarahasia sayangkamu12 sayangku1234 sayang123456 sayang1234567 cintaku12345 bismillah123 bismillah1234
  bismillah12345 bismillah123456 alhamdulillah alhamdulillah1 alhamdulillah123 assalamualaikum subhanallah1
  allahuakbar1 muhammad1234 jakarta12345 surabaya1234 surabaya12345 bandung12345 jawatimur123 jawatimur1234 merdeka12345
  garuda123456 pancasila123 pancasila1945 kelurahan123 kelurahan1234 kelurahan12345 kecamatan123 kecamatan1234
  kecamatan12345 pemerintah123 diskominfo12 diskominfo123 diskominfo1234`.split(/\s+/),
)

/** Words of this installation, which a guesser tries first. */
const ours = ['portalemas', 'probolinggo']

/**
 * Refuses a password that is short, or easily guessed for this user (NIST SP 800-63B: length, no lists of kinds of
 * characters). Raises INVALID_INPUT for `new`.
 */
export function checkPassword(password: string, username: string): void {
  const length = [...password].length
  if (length < shortest || length > longest) refuse(`A password has ${shortest} to ${longest} characters.`)
  const bare = plain(password)
  if (common.has(password.toLowerCase()) || new Set(password).size < 4) {
    refuse('Many people choose this password; a sentence of your own is a good one.')
  }
  const names = [plain(username), ...ours].filter((name) => name.length >= 4)
  // A name is no secret, and neither is one with a few digits behind it.
  if (names.some((name) => bare.replaceAll(name, '').length < 6 && bare.includes(name))) {
    refuse('A password is not one’s user name, or a name of this product.')
  }
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

function refuse(message: string): never {
  throw new DomainError('INVALID_INPUT', message, { new: message })
}
