import type { Random } from './random.ts'

const split = (list: string) => list.trim().split(/\s+/)

const men = split(`
  Abdul Achmad Adi Agus Ainul Andik Arif Bagus Bambang Budi Dedi Didik Dwi Eko Fajar Farid Hadi Hari Hendra Heru
  Imam Irfan Joko Karim Lukman Mahfud Mulyono Nanang Nurul Rahmat Ridwan Rudi Samsul Slamet Subhan Sugeng Supri
  Sutrisno Taufik Teguh Tri Wahyu Yudi Yusuf Zainal`)
const women = split(`
  Aisyah Ani Anis Asih Ayu Dewi Dian Dwi Eka Endang Ernawati Fatimah Fitri Hasanah Ida Indah Iswati Khusnul Kartini
  Lailatul Lestari Lilik Luluk Maimunah Mega Murni Nanik Ningsih Nur Nurul Putri Rahma Ratna Rina Rini Rohmah Siti Sri
  Sulastri Sumiati Susi Titik Tri Umi Wahyuni Yuni Yulia`)
const menLast = split(`
  Ansori Arifin Basuki Efendi Firmansyah Fauzi Gunawan Hamzah Haryanto Hidayat Hidayatullah Iskandar Junaidi Kurniawan
  Kusuma Maulana Mustofa Nugroho Prasetyo Pratama Purnomo Rahman Rosyidi Santoso Saputra Setiawan Soleh Sudarsono
  Suharto Sulaiman Supriyadi Susanto Syafii Utomo Wahyudi Wibowo Wicaksono Wijaya Yulianto Zainuri`)
const womenLast = split(`
  Agustina Amaliyah Andayani Anggraini Astutik Azizah Damayanti Fadilah Faridah Handayani Hartini Hidayati Indrawati
  Istiqomah Jannah Kurniasih Kusumawati Latifah Maharani Maulidah Muawanah Mufidah Novitasari Nuraini Oktaviani
  Permatasari Pratiwi Puspitasari Qomariyah Rahayu Rahmawati Rohani Safitri Sari Setyowati Sholihah Suryani Utami
  Wahyuningsih Widyastuti Wulandari Yuliana Zahro`)

/** A made-up name of the kind heard in Probolinggo: two words, or three now and then. */
export function personName(random: Random, isWoman: boolean): string {
  const [first, last] = isWoman ? [women, womenLast] : [men, menLast]
  const middle = random.chance(0.25) ? ` ${random.pick(first)}` : ''
  return `${random.pick(first)}${middle} ${random.pick(last)}`
}
