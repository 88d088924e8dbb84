<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Add caption</source>
            <translation>Tambah takarir</translation>
        </message>
        <message>
            <source>Add clips</source>
            <translation>Tambah klip</translation>
        </message>
        <message>
            <source>Add music</source>
            <translation>Tambah musik</translation>
        </message>
        <message>
            <source>Add text</source>
            <translation>Tambah teks</translation>
        </message>
        <message>
            <source>All captions earlier</source>
            <translation>Majukan semua takarir</translation>
        </message>
        <message>
            <source>All captions later</source>
            <translation>Mundurkan semua takarir</translation>
        </message>
        <message>
            <source>All that can be done here, in menus.</source>
            <translation>Semua yang dapat dilakukan di sini, dalam menu.</translation>
        </message>
        <message>
            <source>As loud as TikTok and YouTube play it.</source>
            <translation>Sekeras yang diputar TikTok dan YouTube.</translation>
        </message>
        <message>
            <source>Begin one picture earlier</source>
            <translation>Mulai satu gambar lebih awal</translation>
        </message>
        <message>
            <source>Begin one picture later</source>
            <translation>Mulai satu gambar lebih lambat</translation>
        </message>
        <message>
            <source>Bring in every video and photo of a folder.</source>
            <translation>Masukkan semua video dan foto dari satu folder.</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Takarir</translation>
        </message>
        <message>
            <source>Captions from a file</source>
            <translation>Ambil takarir dari file</translation>
        </message>
        <message>
            <source>Change the shape of the video</source>
            <translation>Ubah bentuk video</translation>
        </message>
        <message>
            <source>Choose all</source>
            <translation>Pilih semua</translation>
        </message>
        <message>
            <source>Choose everything in this row.</source>
            <translation>Pilih semua yang ada di baris ini.</translation>
        </message>
        <message>
            <source>Choose music, an effect or a voice.</source>
            <translation>Pilih musik, efek, atau suara.</translation>
        </message>
        <message>
            <source>Choose one more towards the beginning, or one less.</source>
            <translation>Tambah satu pilihan ke arah awal, atau kurangi satu.</translation>
        </message>
        <message>
            <source>Choose one more towards the end, or one less.</source>
            <translation>Tambah satu pilihan ke arah akhir, atau kurangi satu.</translation>
        </message>
        <message>
            <source>Choose several</source>
            <translation>Pilih beberapa</translation>
        </message>
        <message>
            <source>Choose the clip at the line too, or leave it out again.</source>
            <translation>Pilih juga klip di garis, atau lepaskan lagi.</translation>
        </message>
        <message>
            <source>Choose the next one too</source>
            <translation>Pilih juga yang berikutnya</translation>
        </message>
        <message>
            <source>Choose the next text or sound.</source>
            <translation>Pilih teks atau suara berikutnya.</translation>
        </message>
        <message>
            <source>Choose the one before too</source>
            <translation>Pilih juga yang sebelumnya</translation>
        </message>
        <message>
            <source>Choose the text or sound before.</source>
            <translation>Pilih teks atau suara sebelumnya.</translation>
        </message>
        <message>
            <source>Choose this one too</source>
            <translation>Pilih juga yang ini</translation>
        </message>
        <message>
            <source>Choose videos or photos from this computer or phone.</source>
            <translation>Pilih video atau foto dari komputer atau HP.</translation>
        </message>
        <message>
            <source>Clip before</source>
            <translation>Klip sebelumnya</translation>
        </message>
        <message>
            <source>Clips always touch. Off: the rest stays, and gaps are black.</source>
            <translation>Klip selalu berdempetan. Bila mati, klip lain tak ikut bergeser; celahnya hitam.</translation>
        </message>
        <message>
            <source>Clips close up</source>
            <translation>Klip selalu rapat</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
        <message>
            <source>Copy effects</source>
            <translation>Salin efek</translation>
        </message>
        <message>
            <source>Cut into captions</source>
            <translation>Bagi jadi takarir</translation>
        </message>
        <message>
            <source>Cut off the beginning</source>
            <translation>Buang bagian awal</translation>
        </message>
        <message>
            <source>Cut off the end</source>
            <translation>Buang bagian akhir</translation>
        </message>
        <message>
            <source>Cut off what comes after the line in this clip.</source>
            <translation>Buang isi klip ini sesudah garis.</translation>
        </message>
        <message>
            <source>Cut off what comes before the line in this clip.</source>
            <translation>Buang isi klip ini sebelum garis.</translation>
        </message>
        <message>
            <source>Cut out pauses</source>
            <translation>Buang jeda</translation>
        </message>
        <message>
            <source>Cut the clip in two where the line stands.</source>
            <translation>Potong klip jadi dua di garis tegak.</translation>
        </message>
        <message>
            <source>Cut the script into captions, line by line.</source>
            <translation>Bagi naskah menjadi takarir, baris demi baris.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Delete all captions</source>
            <translation>Hapus semua takarir</translation>
        </message>
        <message>
            <source>Do the change again.</source>
            <translation>Ulangi perubahan yang tadi diurungkan.</translation>
        </message>
        <message>
            <source>Done tapping</source>
            <translation>Selesai mengetuk</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Gandakan</translation>
        </message>
        <message>
            <source>Each word lights up while it is said.</source>
            <translation>Tiap kata menyala saat diucapkan.</translation>
        </message>
        <message>
            <source>Earlier part</source>
            <translation>Bagian lebih awal</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efek</translation>
        </message>
        <message>
            <source>End one picture earlier</source>
            <translation>Selesai satu gambar lebih awal</translation>
        </message>
        <message>
            <source>End one picture later</source>
            <translation>Selesai satu gambar lebih lambat</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Semua tindakan</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Ekspor</translation>
        </message>
        <message>
            <source>Fill in times</source>
            <translation>Isi otomatis</translation>
        </message>
        <message>
            <source>Find where nobody speaks, and cut it out.</source>
            <translation>Cari bagian tanpa ucapan, lalu buang.</translation>
        </message>
        <message>
            <source>Fit to the video</source>
            <translation>Pas dengan video</translation>
        </message>
        <message>
            <source>Freeze the picture</source>
            <translation>Bekukan gambar</translation>
        </message>
        <message>
            <source>Give captions more time and better lines, where there is room.</source>
            <translation>Beri takarir waktu dan baris yang lebih baik, bila ada tempat.</translation>
        </message>
        <message>
            <source>Give every cut what this one has.</source>
            <translation>Samakan semua sambungan dengan yang ini.</translation>
        </message>
        <message>
            <source>Give the sound of this clip a bar of its own.</source>
            <translation>Beri suara klip ini baris sendiri.</translation>
        </message>
        <message>
            <source>Give this clip the effects that were copied.</source>
            <translation>Beri klip ini efek yang sudah disalin.</translation>
        </message>
        <message>
            <source>Go back by one picture.</source>
            <translation>Mundur satu gambar.</translation>
        </message>
        <message>
            <source>Go back by ten pictures.</source>
            <translation>Mundur sepuluh gambar.</translation>
        </message>
        <message>
            <source>Go on by one picture.</source>
            <translation>Maju satu gambar.</translation>
        </message>
        <message>
            <source>Go on by ten pictures.</source>
            <translation>Maju sepuluh gambar.</translation>
        </message>
        <message>
            <source>Go to the beginning of the video.</source>
            <translation>Pindah ke awal video.</translation>
        </message>
        <message>
            <source>Go to the clip before and choose it.</source>
            <translation>Pindah ke klip sebelumnya dan pilih.</translation>
        </message>
        <message>
            <source>Go to the end of the video.</source>
            <translation>Pindah ke akhir video.</translation>
        </message>
        <message>
            <source>Go to the marker before.</source>
            <translation>Pindah ke penanda sebelumnya.</translation>
        </message>
        <message>
            <source>Go to the next clip and choose it.</source>
            <translation>Pindah ke klip berikutnya dan pilih.</translation>
        </message>
        <message>
            <source>Go to the next marker.</source>
            <translation>Pindah ke penanda berikutnya.</translation>
        </message>
        <message>
            <source>Hear the last line again and tap it anew.</source>
            <translation>Dengarkan baris terakhir lagi, lalu ketuk ulang.</translation>
        </message>
        <message>
            <source>Join next</source>
            <translation>Gabung</translation>
        </message>
        <message>
            <source>Keep the chosen clip, sound or text, to paste it.</source>
            <translation>Simpan klip, suara, atau teks pilihan untuk ditempel.</translation>
        </message>
        <message>
            <source>Keep the effects of this clip for another one.</source>
            <translation>Simpan efek klip ini untuk klip lain.</translation>
        </message>
        <message>
            <source>Keep the times that were tapped.</source>
            <translation>Simpan waktu yang sudah diketuk.</translation>
        </message>
        <message>
            <source>Keep what is chosen, to paste it, and take it away here.</source>
            <translation>Simpan yang dipilih untuk ditempel, lalu hapus dari sini.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tombol pintas</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Perbesar</translation>
        </message>
        <message>
            <source>Later part</source>
            <translation>Bagian lebih akhir</translation>
        </message>
        <message>
            <source>Let edges and the line jump to cuts and whole seconds.</source>
            <translation>Tepi klip dan garis menempel pada sambungan dan detik bulat.</translation>
        </message>
        <message>
            <source>Let one clip give way softly to the next at this cut.</source>
            <translation>Sambungkan dua klip dengan halus di sini.</translation>
        </message>
        <message>
            <source>Let the chosen music go on until the video ends.</source>
            <translation>Musik yang dipilih terus terdengar sampai video selesai.</translation>
        </message>
        <message>
            <source>Let the clip run from its end, or from its beginning again.</source>
            <translation>Putar klip dari akhir, atau dari awal lagi.</translation>
        </message>
        <message>
            <source>Let the picture at the line stand still for two seconds.</source>
            <translation>Gambar pada garis diam selama dua detik.</translation>
        </message>
        <message>
            <source>Level the sound</source>
            <translation>Ratakan suara</translation>
        </message>
        <message>
            <source>Light up word by word</source>
            <translation>Sorot kata demi kata</translation>
        </message>
        <message>
            <source>Listen at three quarters of the speed.</source>
            <translation>Dengarkan dengan tiga perempat kecepatan.</translation>
        </message>
        <message>
            <source>Listen, and press at the start of each line.</source>
            <translation>Dengarkan, lalu tekan saat tiap baris mulai diucapkan.</translation>
        </message>
        <message>
            <source>Lower music under speech</source>
            <translation>Kecilkan musik saat ada suara</translation>
        </message>
        <message>
            <source>Make one caption of this one and the next.</source>
            <translation>Gabungkan takarir ini dengan takarir berikutnya.</translation>
        </message>
        <message>
            <source>Make the clip more beautiful, faster or slower.</source>
            <translation>Perindah klip, percepat, atau perlambat.</translation>
        </message>
        <message>
            <source>Make the finished video.</source>
            <translation>Buat satu file video yang siap dibagikan.</translation>
        </message>
        <message>
            <source>Make the same video upright, wide or square.</source>
            <translation>Jadikan video ini tegak, lebar, atau kotak.</translation>
        </message>
        <message>
            <source>Make two captions, where the writing mark stands.</source>
            <translation>Jadikan dua takarir, di tempat kursor tulis.</translation>
        </message>
        <message>
            <source>Mark this place with words.</source>
            <translation>Tandai tempat ini dengan kata.</translation>
        </message>
        <message>
            <source>Mark this place; once more takes the marker away.</source>
            <translation>Tandai tempat ini; tekan lagi untuk menghapusnya.</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Penanda</translation>
        </message>
        <message>
            <source>Marker before</source>
            <translation>Penanda sebelumnya</translation>
        </message>
        <message>
            <source>Mend all</source>
            <translation>Rapikan</translation>
        </message>
        <message>
            <source>Move the clip back</source>
            <translation>Mundurkan klip</translation>
        </message>
        <message>
            <source>Move the clip forward</source>
            <translation>Majukan klip</translation>
        </message>
        <message>
            <source>Music makes way while somebody speaks.</source>
            <translation>Musik mengecil selama ada orang berbicara.</translation>
        </message>
        <message>
            <source>Next clip</source>
            <translation>Klip berikutnya</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>Penanda berikutnya</translation>
        </message>
        <message>
            <source>Next text</source>
            <translation>Teks berikutnya</translation>
        </message>
        <message>
            <source>One line back</source>
            <translation>Mundur satu</translation>
        </message>
        <message>
            <source>One picture back</source>
            <translation>Mundur satu gambar</translation>
        </message>
        <message>
            <source>One picture earlier; the clip before becomes shorter.</source>
            <translation>Satu gambar lebih awal; klip sebelumnya menjadi lebih pendek.</translation>
        </message>
        <message>
            <source>One picture later; the clip after becomes shorter.</source>
            <translation>Satu gambar lebih akhir; klip sesudahnya menjadi lebih pendek.</translation>
        </message>
        <message>
            <source>One picture on</source>
            <translation>Maju satu gambar</translation>
        </message>
        <message>
            <source>Other platform</source>
            <translation>Platform lain</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Tempel</translation>
        </message>
        <message>
            <source>Paste effects</source>
            <translation>Tempel efek</translation>
        </message>
        <message>
            <source>Picture and text</source>
            <translation>Gambar dan teks</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Putar</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>Putar balik</translation>
        </message>
        <message>
            <source>Play the video, or pause it.</source>
            <translation>Putar video, atau jeda.</translation>
        </message>
        <message>
            <source>Play; press again to run faster, without sound.</source>
            <translation>Putar; tekan lagi supaya lebih cepat, tanpa suara.</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Proyek</translation>
        </message>
        <message>
            <source>Put a caption where the line stands.</source>
            <translation>Taruh takarir di garis tegak.</translation>
        </message>
        <message>
            <source>Put a second one right after the chosen one.</source>
            <translation>Taruh satu lagi tepat setelah yang dipilih.</translation>
        </message>
        <message>
            <source>Put a title where the line stands.</source>
            <translation>Taruh judul di garis tegak.</translation>
        </message>
        <message>
            <source>Put what was copied where the line stands.</source>
            <translation>Taruh salinan di garis tegak.</translation>
        </message>
        <message>
            <source>Recognise speech</source>
            <translation>Kenali ucapan</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>Rekam suara</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Reduce noise</source>
            <translation>Kurangi derau</translation>
        </message>
        <message>
            <source>Run back</source>
            <translation>Mundur</translation>
        </message>
        <message>
            <source>Run backwards; press again to run faster.</source>
            <translation>Putar mundur; tekan lagi supaya lebih cepat.</translation>
        </message>
        <message>
            <source>Run on</source>
            <translation>Maju</translation>
        </message>
        <message>
            <source>Safe zone</source>
            <translation>Zona aman</translation>
        </message>
        <message>
            <source>Save captions as a file</source>
            <translation>Simpan takarir jadi file</translation>
        </message>
        <message>
            <source>Save the captions as SRT, VTT or ASS.</source>
            <translation>Simpan takarir sebagai SRT, VTT, atau ASS.</translation>
        </message>
        <message>
            <source>Separate the sound</source>
            <translation>Pisahkan suara</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Lihat semua</translation>
        </message>
        <message>
            <source>Show all captions a tenth of a second earlier.</source>
            <translation>Tampilkan semua takarir sepersepuluh detik lebih awal.</translation>
        </message>
        <message>
            <source>Show all captions a tenth of a second later.</source>
            <translation>Tampilkan semua takarir sepersepuluh detik lebih lambat.</translation>
        </message>
        <message>
            <source>Show every key that does something here.</source>
            <translation>Lihat semua tombol pintas di sini.</translation>
        </message>
        <message>
            <source>Show every step, and go back to one of them.</source>
            <translation>Tampilkan semua langkah, lalu kembali ke salah satunya.</translation>
        </message>
        <message>
            <source>Show more of the timeline.</source>
            <translation>Tampilkan lebih banyak lini masa.</translation>
        </message>
        <message>
            <source>Show one picture less at the beginning of the clip.</source>
            <translation>Kurangi satu gambar di awal klip.</translation>
        </message>
        <message>
            <source>Show one picture less at the end of the clip.</source>
            <translation>Kurangi satu gambar di akhir klip.</translation>
        </message>
        <message>
            <source>Show one picture more at the beginning of the clip.</source>
            <translation>Tampilkan satu gambar lagi di awal klip.</translation>
        </message>
        <message>
            <source>Show one picture more at the end of the clip.</source>
            <translation>Tampilkan satu gambar lagi di akhir klip.</translation>
        </message>
        <message>
            <source>Show the chosen clip earlier.</source>
            <translation>Tampilkan klip terpilih lebih awal.</translation>
        </message>
        <message>
            <source>Show the chosen clip later.</source>
            <translation>Tampilkan klip terpilih lebih akhir.</translation>
        </message>
        <message>
            <source>Show the safe zone of another platform, with its buttons.</source>
            <translation>Tampilkan zona aman platform lain beserta tombolnya.</translation>
        </message>
        <message>
            <source>Show the timeline larger.</source>
            <translation>Tampilkan lini masa lebih besar.</translation>
        </message>
        <message>
            <source>Show the whole timeline.</source>
            <translation>Tampilkan seluruh lini masa.</translation>
        </message>
        <message>
            <source>Show what was filmed one picture earlier; the length stays.</source>
            <translation>Perlihatkan rekaman satu gambar lebih awal; panjangnya tetap.</translation>
        </message>
        <message>
            <source>Show what was filmed one picture later; the length stays.</source>
            <translation>Perlihatkan rekaman satu gambar lebih akhir; panjangnya tetap.</translation>
        </message>
        <message>
            <source>Show where words stay clear of a platform's buttons.</source>
            <translation>Tunjukkan tempat teks tidak tertutup tombol.</translation>
        </message>
        <message>
            <source>Silence</source>
            <translation>Bisukan</translation>
        </message>
        <message>
            <source>Silence this clip, or let it be heard again.</source>
            <translation>Bisukan klip ini, atau bunyikan lagi.</translation>
        </message>
        <message>
            <source>Slide earlier</source>
            <translation>Geser lebih awal</translation>
        </message>
        <message>
            <source>Slide later</source>
            <translation>Geser lebih akhir</translation>
        </message>
        <message>
            <source>Slowly</source>
            <translation>Pelan</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Perkecil</translation>
        </message>
        <message>
            <source>Snap</source>
            <translation>Magnet</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Suara</translation>
        </message>
        <message>
            <source>Speak while the video plays.</source>
            <translation>Berbicara selagi video diputar.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Potong</translation>
        </message>
        <message>
            <source>Split here</source>
            <translation>Bagi di sini</translation>
        </message>
        <message>
            <source>Spread the captions over the pauses of the speech.</source>
            <translation>Isi waktu takarir otomatis menurut jeda ucapan.</translation>
        </message>
        <message>
            <source>Stand still</source>
            <translation>Berhenti</translation>
        </message>
        <message>
            <source>Steps so far</source>
            <translation>Langkah sejauh ini</translation>
        </message>
        <message>
            <source>Stop where the line stands.</source>
            <translation>Berhenti di garis tegak.</translation>
        </message>
        <message>
            <source>Take a steady hiss or hum out of this sound.</source>
            <translation>Hilangkan desis atau dengung dari suara ini.</translation>
        </message>
        <message>
            <source>Take a whole folder</source>
            <translation>Ambil satu folder</translation>
        </message>
        <message>
            <source>Take all captions away; undo brings them back.</source>
            <translation>Hapus semua takarir; Urungkan mengembalikannya.</translation>
        </message>
        <message>
            <source>Take away to paste</source>
            <translation>Ambil untuk ditempel</translation>
        </message>
        <message>
            <source>Take back the last change.</source>
            <translation>Urungkan perubahan terakhir.</translation>
        </message>
        <message>
            <source>Take the captions of an SRT, VTT or ASS file.</source>
            <translation>Ambil takarir dari file SRT, VTT, atau ASS.</translation>
        </message>
        <message>
            <source>Take the chosen clip off the timeline.</source>
            <translation>Hapus klip terpilih dari lini masa.</translation>
        </message>
        <message>
            <source>Tap the time</source>
            <translation>Ketuk waktu</translation>
        </message>
        <message>
            <source>Ten pictures back</source>
            <translation>Mundur sepuluh gambar</translation>
        </message>
        <message>
            <source>Ten pictures on</source>
            <translation>Maju sepuluh gambar</translation>
        </message>
        <message>
            <source>Text before</source>
            <translation>Teks sebelumnya</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Lini masa</translation>
        </message>
        <message>
            <source>To the beginning</source>
            <translation>Ke awal</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Ke akhir</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Peralihan</translation>
        </message>
        <message>
            <source>Transition on all cuts</source>
            <translation>Peralihan di semua sambungan</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Pangkas</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>Menonton</translation>
        </message>
        <message>
            <source>Write captions from what is said, if this computer can.</source>
            <translation>Tulis takarir dari ucapan, bila komputer ini mampu.</translation>
        </message>
        <message>
            <source>Write on the marker</source>
            <translation>Tulis di penanda</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>A price is written like {price}.</source>
            <translation>Harga ditulis seperti {price}.</translation>
        </message>
        <message>
            <source>Add WIB, WITA or WIT.</source>
            <translation>Tambahkan WIB, WITA, atau WIT.</translation>
        </message>
        <message>
            <source>Hours are written with a dot.</source>
            <translation>Jam ditulis dengan titik.</translation>
        </message>
        <message>
            <source>In groups of four it is read faster.</source>
            <translation>Per empat angka lebih cepat terbaca.</translation>
        </message>
        <message>
            <source>Is a digit missing in this number?</source>
            <translation>Apakah nomor ini kurang satu angka?</translation>
        </message>
        <message>
            <source>Is there a digit too many in this number?</source>
            <translation>Apakah nomor ini kelebihan angka?</translation>
        </message>
        <message>
            <source>One mark is enough.</source>
            <translation>Satu tanda baca sudah cukup.</translation>
        </message>
        <message>
            <source>The hours are written well.</source>
            <translation>Penulisan jam sudah benar.</translation>
        </message>
        <message>
            <source>The number is complete.</source>
            <translation>Nomornya sudah lengkap.</translation>
        </message>
        <message>
            <source>The price is written well.</source>
            <translation>Penulisan harga sudah benar.</translation>
        </message>
        <message>
            <source>Write the date, like 4 Februari 2026.</source>
            <translation>Tulis tanggalnya, seperti 4 Februari 2026.</translation>
        </message>
        <message>
            <source>Write the hours, like 08.00–16.00 WIB.</source>
            <translation>Tulis jamnya, seperti 08.00–16.00 WIB.</translation>
        </message>
        <message>
            <source>Write the number, like 0812-3456-7890.</source>
            <translation>Tulis nomornya, seperti 0812-3456-7890.</translation>
        </message>
        <message>
            <source>Write the price in numbers, like Rp25.000.</source>
            <translation>Tulis harga dengan angka, seperti Rp25.000.</translation>
        </message>
        <message>
            <source>Write the words in full.</source>
            <translation>Tulis katanya lengkap.</translation>
        </message>
        <message>
            <source>{count} words. Choose the {most} most important.</source>
            <translation>{count} kata. Pilih {most} kata terpenting.</translation>
        </message>
    </context>
    <context>
        <name>Brand</name>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>As the style has them</source>
            <translation>Ikut gaya</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Choose a logo</source>
            <translation>Pilih logo</translation>
        </message>
        <message>
            <source>Choose your logo</source>
            <translation>Pilih logo Anda</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Jelas</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Warna</translation>
        </message>
        <message>
            <source>Dark letters on it: contrast {ratio} : 1, easy to read.</source>
            <translation>Huruf gelap di atasnya: kontras {ratio} : 1, mudah dibaca.</translation>
        </message>
        <message>
            <source>Elegant</source>
            <translation>Anggun</translation>
        </message>
        <message>
            <source>How a contact card looks</source>
            <translation>Contoh kartu kontak</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Huruf</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Main colour</source>
            <translation>Warna utama</translation>
        </message>
        <message>
            <source>My brand</source>
            <translation>Merek saya</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Gambar (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Bulat</translation>
        </message>
        <message>
            <source>Second colour</source>
            <translation>Warna kedua</translation>
        </message>
        <message>
            <source>Social media</source>
            <translation>Media sosial</translation>
        </message>
        <message>
            <source>Take the colours away</source>
            <translation>Hapus warna</translation>
        </message>
        <message>
            <source>Take the logo away</source>
            <translation>Hapus logo</translation>
        </message>
        <message>
            <source>WhatsApp number</source>
            <translation>Nomor WhatsApp</translation>
        </message>
        <message>
            <source>White letters on it: contrast {ratio} : 1, easy to read.</source>
            <translation>Huruf putih di atasnya: kontras {ratio} : 1, mudah dibaca.</translation>
        </message>
        <message>
            <source>Without a colour, each style keeps its own.</source>
            <translation>Tanpa warna, tiap gaya memakai warnanya sendiri.</translation>
        </message>
        <message>
            <source>Written once, shown in every video.</source>
            <translation>Ditulis sekali, tampil di semua video.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Nama Anda</translation>
        </message>
    </context>
    <context>
        <name>CLI</name>
        <message>
            <source>(cannot be found)</source>
            <translation>(tidak ditemukan)</translation>
        </message>
        <message>
            <source>Apply a list of commands to a project.</source>
            <translation>Terapkan daftar perintah pada proyek.</translation>
        </message>
        <message>
            <source>Begins out of black: {length}</source>
            <translation>Mulai dari hitam: {length}</translation>
        </message>
        <message>
            <source>Caption text: {words}</source>
            <translation>Keterangan unggahan: {words}</translation>
        </message>
        <message>
            <source>Clips: {count}</source>
            <translation>Klip: {count}</translation>
        </message>
        <message>
            <source>Commands applied: {count}.</source>
            <translation>Perintah yang diterapkan: {count}.</translation>
        </message>
        <message>
            <source>Cover: second {seconds}</source>
            <translation>Sampul: detik {seconds}</translation>
        </message>
        <message>
            <source>Done and checked: {file}</source>
            <translation>Selesai dan sudah diperiksa: {file}</translation>
        </message>
        <message>
            <source>Ends in black: {length}</source>
            <translation>Berakhir ke hitam: {length}</translation>
        </message>
        <message>
            <source>Export the video.</source>
            <translation>Ekspor video.</translation>
        </message>
        <message>
            <source>Files: {count}</source>
            <translation>File: {count}</translation>
        </message>
        <message>
            <source>List, check or play lessons.</source>
            <translation>Sebutkan, periksa, atau mainkan pelajaran.</translation>
        </message>
        <message>
            <source>List, fill or check templates.</source>
            <translation>Tampilkan daftar templat, isi, atau periksa.</translation>
        </message>
        <message>
            <source>Make a project from a template.</source>
            <translation>Buat proyek dari templat.</translation>
        </message>
        <message>
            <source>Make a project from clips.</source>
            <translation>Buat proyek dari klip.</translation>
        </message>
        <message>
            <source>Make a project of a packed one.</source>
            <translation>Buka file .zip menjadi proyek.</translation>
        </message>
        <message>
            <source>Markers: {count}</source>
            <translation>Penanda: {count}</translation>
        </message>
        <message>
            <source>Music does not make way while somebody speaks.</source>
            <translation>Musik tidak mengecil selama ada orang berbicara.</translation>
        </message>
        <message>
            <source>Music: {count}</source>
            <translation>Musik: {count}</translation>
        </message>
        <message>
            <source>Not packed, for it is missing: {name}</source>
            <translation>Tidak ikut dikemas karena belum ditemukan: {name}</translation>
        </message>
        <message>
            <source>Overlays: {count}</source>
            <translation>Gambar sisipan: {count}</translation>
        </message>
        <message>
            <source>Packed: {file}</source>
            <translation>Sudah dikemas: {file}</translation>
        </message>
        <message>
            <source>Put a project into one file, or its timeline.</source>
            <translation>Kemas proyek, atau lini masanya, dalam satu file.</translation>
        </message>
        <message>
            <source>Save one picture of the video.</source>
            <translation>Simpan satu gambar dari video.</translation>
        </message>
        <message>
            <source>Say what a file is.</source>
            <translation>Jelaskan isi sebuah file.</translation>
        </message>
        <message>
            <source>Semenit without its window.</source>
            <translation>Semenit tanpa jendela.</translation>
        </message>
        <message>
            <source>Show this and do nothing.</source>
            <translation>Tampilkan ini saja.</translation>
        </message>
        <message>
            <source>Sound levelled: {gain} dB</source>
            <translation>Suara diratakan: {gain} dB</translation>
        </message>
        <message>
            <source>Still to be filled: {what}.</source>
            <translation>Masih perlu diisi: {what}.</translation>
        </message>
        <message>
            <source>Stopped before it was done.</source>
            <translation>Dihentikan sebelum selesai.</translation>
        </message>
        <message>
            <source>Tell what is on the timeline.</source>
            <translation>Sebutkan isi lini masa.</translation>
        </message>
        <message>
            <source>Texts: {count}</source>
            <translation>Teks: {count}</translation>
        </message>
        <message>
            <source>The project is in {folder}.</source>
            <translation>Proyek ada di {folder}.</translation>
        </message>
        <message>
            <source>The shape of the video; the project's own when it is left out.</source>
            <translation>Bentuk video; tanpa ini, bentuk proyek itu sendiri.</translation>
        </message>
        <message>
            <source>Voice: {count}</source>
            <translation>Suara: {count}</translation>
        </message>
        <message>
            <source>Written like this: </source>
            <translation>Cara menulis: </translation>
        </message>
        <message>
            <source>backwards</source>
            <translation>mundur</translation>
        </message>
        <message>
            <source>effects: {names}</source>
            <translation>efek: {names}</translation>
        </message>
        <message>
            <source>loudness {percent} %</source>
            <translation>kuat suara {percent} %</translation>
        </message>
        <message>
            <source>noise reduction {percent} %</source>
            <translation>pengurangan derau {percent} %</translation>
        </message>
        <message>
            <source>photo</source>
            <translation>foto</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>suara</translation>
        </message>
        <message>
            <source>sound fades in over {length}</source>
            <translation>suara muncul perlahan {length}</translation>
        </message>
        <message>
            <source>sound fades out over {length}</source>
            <translation>suara memudar {length}</translation>
        </message>
        <message>
            <source>speed {percent} %</source>
            <translation>kecepatan {percent} %</translation>
        </message>
        <message>
            <source>stands still</source>
            <translation>gambar diam</translation>
        </message>
        <message>
            <source>tells where it was recorded</source>
            <translation>memuat lokasi perekaman</translation>
        </message>
        <message>
            <source>turned {degrees}°</source>
            <translation>diputar {degrees}°</translation>
        </message>
        <message>
            <source>uneven pace</source>
            <translation>laju tidak tetap</translation>
        </message>
        <message>
            <source>video</source>
            <translation>video</translation>
        </message>
        <message>
            <source>what it needs</source>
            <translation>yang diperlukan</translation>
        </message>
        <message>
            <source>what may be added</source>
            <translation>yang boleh ditambahkan</translation>
        </message>
        <message>
            <source>with sound</source>
            <translation>dengan suara</translation>
        </message>
        <message>
            <source>without sound</source>
            <translation>tanpa suara</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} menit</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} detik</translation>
        </message>
        <message>
            <source>{rate} pictures a second</source>
            <translation>{rate} gambar per detik</translation>
        </message>
        <message>
            <source>{seconds} seconds</source>
            <translation>{seconds} detik</translation>
        </message>
    </context>
    <context>
        <name>Captions</name>
        <message>
            <source>A line of {letters} letters: too long.</source>
            <translation>Satu baris {letters} huruf: terlalu panjang.</translation>
        </message>
        <message>
            <source>A little fast: {pace} letters a second.</source>
            <translation>Agak cepat: {pace} huruf per detik.</translation>
        </message>
        <message>
            <source>After the end</source>
            <translation>Sesudah video habis</translation>
        </message>
        <message>
            <source>After {seconds} s people read it again.</source>
            <translation>Sesudah {seconds} detik orang membacanya lagi.</translation>
        </message>
        <message>
            <source>All lines have their time.</source>
            <translation>Semua baris sudah punya waktu.</translation>
        </message>
        <message>
            <source>An eye needs {seconds} s to find it.</source>
            <translation>Mata perlu {seconds} detik untuk menemukannya.</translation>
        </message>
        <message>
            <source>Begins, in seconds</source>
            <translation>Mulai, dalam detik</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Bawah</translation>
        </message>
        <message>
            <source>Break it better</source>
            <translation>Atur barisnya</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Takarir</translation>
        </message>
        <message>
            <source>Captions from a file</source>
            <translation>Takarir dari file</translation>
        </message>
        <message>
            <source>Captions saved: {name}.</source>
            <translation>Takarir disimpan: {name}.</translation>
        </message>
        <message>
            <source>Children</source>
            <translation>Anak-anak</translation>
        </message>
        <message>
            <source>Close the gap</source>
            <translation>Tutup celahnya</translation>
        </message>
        <message>
            <source>Easy to read: {pace} letters a second.</source>
            <translation>Mudah dibaca: {pace} huruf per detik.</translation>
        </message>
        <message>
            <source>End it earlier</source>
            <translation>Akhiri lebih awal</translation>
        </message>
        <message>
            <source>End it in time</source>
            <translation>Akhiri tepat waktu</translation>
        </message>
        <message>
            <source>Ends, in seconds</source>
            <translation>Selesai, dalam detik</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Semua orang</translation>
        </message>
        <message>
            <source>Flickers</source>
            <translation>Berkedip</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>Give it an earlier time, or delete it.</source>
            <translation>Beri waktu lebih awal, atau hapus.</translation>
        </message>
        <message>
            <source>It begins after the end of the video.</source>
            <translation>Mulai sesudah video habis.</translation>
        </message>
        <message>
            <source>It flickers before the next one.</source>
            <translation>Berkedip sebelum takarir berikutnya.</translation>
        </message>
        <message>
            <source>It says how fast captions may go by.</source>
            <translation>Ini menentukan secepat apa takarir boleh lewat.</translation>
        </message>
        <message>
            <source>Leave out about {count} letters, or split it.</source>
            <translation>Kurangi kira-kira {count} huruf, atau bagi takarirnya.</translation>
        </message>
        <message>
            <source>Let it stay until the next one comes.</source>
            <translation>Biarkan sampai takarir berikutnya muncul.</translation>
        </message>
        <message>
            <source>Line too long</source>
            <translation>Baris terlalu panjang</translation>
        </message>
        <message>
            <source>Line {number} of {count}</source>
            <translation>Baris {number} dari {count}</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <source>Listening for pauses</source>
            <translation>Mendengarkan jeda ucapan</translation>
        </message>
        <message>
            <source>Many people watch without sound. Captions let them follow.</source>
            <translation>Banyak orang menonton tanpa suara. Takarir membuat mereka paham.</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Tengah</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Lainnya</translation>
        </message>
        <message>
            <source>Nobody reads two captions at once.</source>
            <translation>Dua takarir sekaligus sulit dibaca.</translation>
        </message>
        <message>
            <source>Older people</source>
            <translation>Lansia</translation>
        </message>
        <message>
            <source>Over the next one</source>
            <translation>Bertumpuk</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Letak</translation>
        </message>
        <message>
            <source>Please read every caption: a machine mishears names and prices.</source>
            <translation>Baca lagi tiap takarir: nama dan harga sering kurang tepat terdengar.</translation>
        </message>
        <message>
            <source>Press T at the moment this line begins.</source>
            <translation>Tekan T saat baris ini mulai diucapkan.</translation>
        </message>
        <message>
            <source>Press T: the video plays. Press it again at each line's start.</source>
            <translation>Tekan T untuk memutar. Tekan lagi saat tiap baris mulai diucapkan.</translation>
        </message>
        <message>
            <source>Put a clip on the timeline first.</source>
            <translation>Taruh klip di lini masa dulu.</translation>
        </message>
        <message>
            <source>Reading captions</source>
            <translation>Membaca takarir</translation>
        </message>
        <message>
            <source>Recognising speech</source>
            <translation>Mengenali ucapan</translation>
        </message>
        <message>
            <source>Save captions as a file</source>
            <translation>Simpan takarir jadi file</translation>
        </message>
        <message>
            <source>Saving captions</source>
            <translation>Menyimpan takarir</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Naskah</translation>
        </message>
        <message>
            <source>Seen for {seconds} s: rather long.</source>
            <translation>Tampil {seconds} detik: agak lama.</translation>
        </message>
        <message>
            <source>Seen for {seconds} s: too short.</source>
            <translation>Tampil {seconds} detik: terlalu singkat.</translation>
        </message>
        <message>
            <source>Seen too long</source>
            <translation>Terlalu lama</translation>
        </message>
        <message>
            <source>Show it longer</source>
            <translation>Tampilkan lebih lama</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Gaya</translation>
        </message>
        <message>
            <source>The captions follow the pauses. Play it and look where one is off.</source>
            <translation>Takarir mengikuti jeda. Putar, lalu geser yang belum pas.</translation>
        </message>
        <message>
            <source>The captions that are there are replaced. Undo brings them back.</source>
            <translation>Takarir yang ada akan diganti. Urungkan mengembalikannya.</translation>
        </message>
        <message>
            <source>Then: {words}</source>
            <translation>Lalu: {words}</translation>
        </message>
        <message>
            <source>Too fast</source>
            <translation>Terlalu cepat</translation>
        </message>
        <message>
            <source>Too fast: {pace} letters a second.</source>
            <translation>Terlalu cepat: {pace} huruf per detik.</translation>
        </message>
        <message>
            <source>Too many lines</source>
            <translation>Baris terlalu banyak</translation>
        </message>
        <message>
            <source>Too short</source>
            <translation>Terlalu singkat</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Atas</translation>
        </message>
        <message>
            <source>Two lines are enough for the eye.</source>
            <translation>Dua baris sudah cukup untuk mata.</translation>
        </message>
        <message>
            <source>Type or paste the script here</source>
            <translation>Ketik atau tempel naskah di sini</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <source>Up to {limit} are easy to read.</source>
            <translation>Sampai {limit} huruf masih mudah dibaca.</translation>
        </message>
        <message>
            <source>Up to {limit} fit on a phone.</source>
            <translation>Di layar HP cukup {limit} huruf.</translation>
        </message>
        <message>
            <source>What is said in the video?</source>
            <translation>Apa yang diucapkan di video?</translation>
        </message>
        <message>
            <source>Who watches?</source>
            <translation>Siapa penontonnya?</translation>
        </message>
        <message>
            <source>Words of the caption</source>
            <translation>Kata-kata takarir</translation>
        </message>
        <message>
            <source>Write a caption here</source>
            <translation>Tulis takarir di sini</translation>
        </message>
        <message>
            <source>{count} captions begin after the end of the video.</source>
            <translation>{count} takarir mulai sesudah video habis.</translation>
        </message>
        <message>
            <source>{count} captions were taken from the file.</source>
            <translation>{count} takarir diambil dari file.</translation>
        </message>
        <message>
            <source>{count} captions, all easy to read</source>
            <translation>{count} takarir, semua mudah dibaca</translation>
        </message>
        <message>
            <source>{count} captions, {marked} to look at</source>
            <translation>{count} takarir, {marked} perlu dilihat</translation>
        </message>
        <message>
            <source>{lines} lines at once.</source>
            <translation>{lines} baris sekaligus.</translation>
        </message>
        <message>
            <source>{number}   {start} – {end} s</source>
            <translation>{number}   {start} – {end} dtk</translation>
        </message>
        <message>
            <source>{number}: {words}. {start} to {end} seconds.</source>
            <translation>{number}: {words}. {start} sampai {end} detik.</translation>
        </message>
        <message>
            <source>{seconds} s together with the next one.</source>
            <translation>{seconds} detik bertumpuk dengan takarir berikutnya.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add clip</source>
            <translation>Tambah klip</translation>
        </message>
        <message>
            <source>Add effect</source>
            <translation>Tambah efek</translation>
        </message>
        <message>
            <source>Add file</source>
            <translation>Tambah file</translation>
        </message>
        <message>
            <source>Add sound</source>
            <translation>Tambah suara</translation>
        </message>
        <message>
            <source>Add text</source>
            <translation>Tambah teks</translation>
        </message>
        <message>
            <source>Change captions</source>
            <translation>Ubah takarir</translation>
        </message>
        <message>
            <source>Change clip, leave the rest</source>
            <translation>Ubah klip, yang lain tetap</translation>
        </message>
        <message>
            <source>Change effect</source>
            <translation>Ubah efek</translation>
        </message>
        <message>
            <source>Change text</source>
            <translation>Ubah teks</translation>
        </message>
        <message>
            <source>Change the captions' style</source>
            <translation>Ubah gaya takarir</translation>
        </message>
        <message>
            <source>Change the look</source>
            <translation>Ubah tampilan</translation>
        </message>
        <message>
            <source>Change the loudness</source>
            <translation>Ubah kuat suara</translation>
        </message>
        <message>
            <source>Change the place</source>
            <translation>Ubah letak</translation>
        </message>
        <message>
            <source>Change the shape</source>
            <translation>Ubah bentuk</translation>
        </message>
        <message>
            <source>Change the speed</source>
            <translation>Ubah kecepatan</translation>
        </message>
        <message>
            <source>Choose the cover</source>
            <translation>Pilih sampul</translation>
        </message>
        <message>
            <source>Choose the transition</source>
            <translation>Pilih peralihan</translation>
        </message>
        <message>
            <source>Cut out pauses</source>
            <translation>Buang jeda</translation>
        </message>
        <message>
            <source>Delete clip</source>
            <translation>Hapus klip</translation>
        </message>
        <message>
            <source>Delete several</source>
            <translation>Hapus beberapa</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Gandakan</translation>
        </message>
        <message>
            <source>Fade from and to black</source>
            <translation>Muncul dari hitam dan berakhir ke hitam</translation>
        </message>
        <message>
            <source>Fade the sound</source>
            <translation>Haluskan suara</translation>
        </message>
        <message>
            <source>Find file again</source>
            <translation>Temukan file lagi</translation>
        </message>
        <message>
            <source>Fit to the video</source>
            <translation>Pas dengan video</translation>
        </message>
        <message>
            <source>Frame clip</source>
            <translation>Bingkai klip</translation>
        </message>
        <message>
            <source>Freeze the picture</source>
            <translation>Bekukan gambar</translation>
        </message>
        <message>
            <source>Go back to how it was</source>
            <translation>Kembali ke keadaan semula</translation>
        </message>
        <message>
            <source>Insert clip</source>
            <translation>Sisipkan klip</translation>
        </message>
        <message>
            <source>Join captions</source>
            <translation>Gabung takarir</translation>
        </message>
        <message>
            <source>Level the sound</source>
            <translation>Ratakan suara</translation>
        </message>
        <message>
            <source>Lower music under speech</source>
            <translation>Kecilkan musik saat ada suara</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Pindahkan</translation>
        </message>
        <message>
            <source>Move all captions</source>
            <translation>Geser semua takarir</translation>
        </message>
        <message>
            <source>Move clip</source>
            <translation>Pindahkan klip</translation>
        </message>
        <message>
            <source>Move effect</source>
            <translation>Pindahkan efek</translation>
        </message>
        <message>
            <source>Move several</source>
            <translation>Geser beberapa</translation>
        </message>
        <message>
            <source>Move several clips</source>
            <translation>Pindahkan beberapa klip</translation>
        </message>
        <message>
            <source>Name the project</source>
            <translation>Beri nama proyek</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Tempel</translation>
        </message>
        <message>
            <source>Paste effects</source>
            <translation>Tempel efek</translation>
        </message>
        <message>
            <source>Paste several</source>
            <translation>Tempel beberapa</translation>
        </message>
        <message>
            <source>Place clip</source>
            <translation>Taruh klip</translation>
        </message>
        <message>
            <source>Put clip over</source>
            <translation>Timpa dengan klip</translation>
        </message>
        <message>
            <source>Reduce noise</source>
            <translation>Kurangi derau</translation>
        </message>
        <message>
            <source>Remove effect</source>
            <translation>Hapus efek</translation>
        </message>
        <message>
            <source>Remove file</source>
            <translation>Keluarkan file</translation>
        </message>
        <message>
            <source>Remove text</source>
            <translation>Hapus teks</translation>
        </message>
        <message>
            <source>Remove the marker</source>
            <translation>Hapus penanda</translation>
        </message>
        <message>
            <source>Remove the transition</source>
            <translation>Hapus peralihan</translation>
        </message>
        <message>
            <source>Separate the sound</source>
            <translation>Pisahkan suara</translation>
        </message>
        <message>
            <source>Set a marker</source>
            <translation>Pasang penanda</translation>
        </message>
        <message>
            <source>Slide clip</source>
            <translation>Geser klip</translation>
        </message>
        <message>
            <source>Slip clip</source>
            <translation>Geser isi klip</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Potong jadi dua</translation>
        </message>
        <message>
            <source>Split caption</source>
            <translation>Bagi takarir</translation>
        </message>
        <message>
            <source>Split clip</source>
            <translation>Potong klip</translation>
        </message>
        <message>
            <source>Split sound</source>
            <translation>Potong suara</translation>
        </message>
        <message>
            <source>Time the captions</source>
            <translation>Beri waktu takarir</translation>
        </message>
        <message>
            <source>Transitions on all cuts</source>
            <translation>Peralihan di semua sambungan</translation>
        </message>
        <message>
            <source>Trim clip</source>
            <translation>Pangkas klip</translation>
        </message>
        <message>
            <source>Write the caption text</source>
            <translation>Tulis keterangan unggahan</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>At most five words, such as the price</source>
            <translation>Paling banyak lima kata, misalnya harga</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Bawah</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Choose a clear, sharp moment</source>
            <translation>Pilih saat yang jelas dan tajam</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Sampul</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Tengah</translation>
        </message>
        <message>
            <source>Moment of the cover</source>
            <translation>Saat untuk sampul</translation>
        </message>
        <message>
            <source>Style {name}</source>
            <translation>Gaya {name}</translation>
        </message>
        <message>
            <source>The cover as it will be</source>
            <translation>Tampilan sampul nanti</translation>
        </message>
        <message>
            <source>The dashed square is what a profile page shows. The words stay inside.</source>
            <translation>Kotak putus-putus adalah bagian yang tampil di halaman profil. Tulisan selalu di dalamnya.</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Atas</translation>
        </message>
        <message>
            <source>Use this cover</source>
            <translation>Pakai sampul ini</translation>
        </message>
        <message>
            <source>Words on the cover</source>
            <translation>Tulisan di sampul</translation>
        </message>
        <message>
            <source>second {seconds}</source>
            <translation>detik {seconds}</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>Captions</source>
            <translation>Takarir</translation>
        </message>
        <message>
            <source>Click to give the project another name.</source>
            <translation>Klik untuk mengganti nama proyek.</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efek</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>Name of the project</source>
            <translation>Nama proyek</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Sifat</translation>
        </message>
        <message>
            <source>Redo: {title}</source>
            <translation>Ulangi: {title}</translation>
        </message>
        <message>
            <source>Stickers</source>
            <translation>Stiker</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Teks</translation>
        </message>
        <message>
            <source>The preview is simpler now, so that it runs smoothly. Your video stays sharp.</source>
            <translation>Pratinjau disederhanakan agar tetap lancar. Hasil video Anda tetap tajam.</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>Peralihan</translation>
        </message>
        <message>
            <source>Undo: {title}</source>
            <translation>Urungkan: {title}</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>belum tersimpan</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>tersimpan</translation>
        </message>
        <message>
            <source>saving …</source>
            <translation>menyimpan …</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>A caption begins inside the video and lasts a moment.</source>
            <translation>Takarir mulai di dalam video dan tampil sesaat.</translation>
        </message>
        <message>
            <source>A caption is split between two words.</source>
            <translation>Takarir dibagi di antara dua kata.</translation>
        </message>
        <message>
            <source>A clip cannot be framed like that.</source>
            <translation>Klip tidak bisa dibingkai seperti itu.</translation>
        </message>
        <message>
            <source>A clip has at most twelve effects.</source>
            <translation>Satu klip paling banyak memuat dua belas efek.</translation>
        </message>
        <message>
            <source>A clip needs at least one picture.</source>
            <translation>Klip perlu sedikitnya satu gambar.</translation>
        </message>
        <message>
            <source>A clip runs at a quarter of its speed up to four times.</source>
            <translation>Kecepatan klip dari seperempat sampai empat kali.</translation>
        </message>
        <message>
            <source>A marker belongs to a picture of the video.</source>
            <translation>Penanda harus berada di dalam video.</translation>
        </message>
        <message>
            <source>A name has 1 to 120 letters.</source>
            <translation>Nama terdiri dari 1 sampai 120 huruf.</translation>
        </message>
        <message>
            <source>A picture can stand still for up to ten minutes.</source>
            <translation>Gambar bisa dibekukan paling lama sepuluh menit.</translation>
        </message>
        <message>
            <source>A picture that stands still cannot run faster or slower.</source>
            <translation>Gambar diam tidak bisa dipercepat atau diperlambat.</translation>
        </message>
        <message>
            <source>A sound cannot be put like that.</source>
            <translation>Suara tidak bisa ditaruh seperti itu.</translation>
        </message>
        <message>
            <source>A sound cannot stand on the picture track.</source>
            <translation>Suara tidak bisa ditaruh di baris Gambar.</translation>
        </message>
        <message>
            <source>A transition lasts up to two seconds.</source>
            <translation>Peralihan paling lama dua detik.</translation>
        </message>
        <message>
            <source>A transition needs a clip on both sides.</source>
            <translation>Peralihan butuh klip di kedua sisinya.</translation>
        </message>
        <message>
            <source>Coming out of black takes up to three seconds.</source>
            <translation>Muncul dari hitam paling lama tiga detik.</translation>
        </message>
        <message>
            <source>Loudness goes from 0 to 200 percent.</source>
            <translation>Kuat suara dari 0 sampai 200 persen.</translation>
        </message>
        <message>
            <source>Noise reduction goes from 0 to 100 percent.</source>
            <translation>Pengurangan derau dari 0 sampai 100 persen.</translation>
        </message>
        <message>
            <source>Nothing more fits into this project.</source>
            <translation>Proyek ini sudah penuh.</translation>
        </message>
        <message>
            <source>Nothing would be left.</source>
            <translation>Tidak akan ada yang tersisa.</translation>
        </message>
        <message>
            <source>Only a photo can fill a gap.</source>
            <translation>Hanya foto yang dapat mengisi celah.</translation>
        </message>
        <message>
            <source>Only a voice or music can be changed like that.</source>
            <translation>Hanya suara atau musik yang bisa diubah seperti itu.</translation>
        </message>
        <message>
            <source>Only files inside the project can be used.</source>
            <translation>Hanya file di dalam proyek yang bisa dipakai.</translation>
        </message>
        <message>
            <source>Sliding needs a clip on both sides.</source>
            <translation>Untuk menggeser, perlu klip di kedua sisinya.</translation>
        </message>
        <message>
            <source>That caption is no longer there.</source>
            <translation>Takarir itu sudah tidak ada.</translation>
        </message>
        <message>
            <source>That clip is no longer on the timeline.</source>
            <translation>Klip itu sudah tidak ada di lini masa.</translation>
        </message>
        <message>
            <source>That does not belong on this track.</source>
            <translation>Itu tidak cocok untuk baris ini.</translation>
        </message>
        <message>
            <source>That effect is no longer on the clip.</source>
            <translation>Efek itu sudah tidak ada di klip.</translation>
        </message>
        <message>
            <source>That file does not belong on this track.</source>
            <translation>File itu tidak cocok untuk baris ini.</translation>
        </message>
        <message>
            <source>That file is already in the project.</source>
            <translation>File itu sudah ada di proyek.</translation>
        </message>
        <message>
            <source>That file is no longer in the project.</source>
            <translation>File itu sudah tidak ada di proyek.</translation>
        </message>
        <message>
            <source>That is too far behind the end of the video.</source>
            <translation>Itu terlalu jauh di belakang akhir video.</translation>
        </message>
        <message>
            <source>That text is no longer on the timeline.</source>
            <translation>Teks itu sudah tidak ada di lini masa.</translation>
        </message>
        <message>
            <source>That text is too long or holds letters that cannot be saved.</source>
            <translation>Teks itu terlalu panjang atau hurufnya tidak dapat disimpan.</translation>
        </message>
        <message>
            <source>The clip has no more picture there.</source>
            <translation>Gambar klip sudah habis di situ.</translation>
        </message>
        <message>
            <source>The clip has this effect already.</source>
            <translation>Klip ini sudah memakai efek itu.</translation>
        </message>
        <message>
            <source>The clip that this belongs to is no longer there.</source>
            <translation>Klip tempatnya menempel sudah tidak ada.</translation>
        </message>
        <message>
            <source>The order says where a clip of the picture track begins.</source>
            <translation>Klip di baris Gambar mengikuti urutannya.</translation>
        </message>
        <message>
            <source>The sound cannot be turned up or down that far.</source>
            <translation>Suara tidak bisa dinaikkan atau diturunkan sejauh itu.</translation>
        </message>
        <message>
            <source>The video begins here; nothing lies before it.</source>
            <translation>Video mulai di sini; sebelumnya tidak ada apa-apa.</translation>
        </message>
        <message>
            <source>The video ends before this sound begins.</source>
            <translation>Video sudah selesai sebelum suara ini mulai.</translation>
        </message>
        <message>
            <source>The video ends where this sound ends.</source>
            <translation>Video selesai di tempat suara ini selesai.</translation>
        </message>
        <message>
            <source>The words of a marker have up to 80 letters.</source>
            <translation>Tulisan penanda paling panjang 80 huruf.</translation>
        </message>
        <message>
            <source>There is already a cut at this place.</source>
            <translation>Di tempat ini sudah ada potongan.</translation>
        </message>
        <message>
            <source>There is no caption after this one.</source>
            <translation>Tidak ada takarir sesudah ini.</translation>
        </message>
        <message>
            <source>There is no clip at this place.</source>
            <translation>Di tempat ini tidak ada klip.</translation>
        </message>
        <message>
            <source>There is no marker at this place.</source>
            <translation>Belum ada penanda di tempat ini.</translation>
        </message>
        <message>
            <source>There is no picture of that shape.</source>
            <translation>Bentuk gambar itu tidak ada.</translation>
        </message>
        <message>
            <source>There is no sound to cut at this place.</source>
            <translation>Tidak ada suara yang bisa dipotong di sini.</translation>
        </message>
        <message>
            <source>There is no such effect.</source>
            <translation>Efek itu tidak ada.</translation>
        </message>
        <message>
            <source>There is nothing to cut at this place.</source>
            <translation>Tidak ada yang bisa dipotong di sini.</translation>
        </message>
        <message>
            <source>There is nothing to cut out there.</source>
            <translation>Tidak ada yang perlu dibuang di situ.</translation>
        </message>
        <message>
            <source>There is nothing to paste.</source>
            <translation>Belum ada yang bisa ditempel.</translation>
        </message>
        <message>
            <source>These clips are too short for a transition.</source>
            <translation>Klip-klip ini terlalu pendek untuk peralihan.</translation>
        </message>
        <message>
            <source>This cannot be done in the same way here.</source>
            <translation>Ini belum bisa dikerjakan dengan cara yang sama di sini.</translation>
        </message>
        <message>
            <source>This clip has no sound of its own.</source>
            <translation>Klip ini tidak punya suara sendiri.</translation>
        </message>
        <message>
            <source>What is said about that file does not fit.</source>
            <translation>Keterangan file itu tidak cocok.</translation>
        </message>
        <message>
            <source>{name} is still used on the timeline.</source>
            <translation>{name} masih dipakai di lini masa.</translation>
        </message>
    </context>
    <context>
        <name>Effects</name>
        <message>
            <source>Angle</source>
            <translation>Sudut</translation>
        </message>
        <message>
            <source>Backwards</source>
            <translation>Putar balik</translation>
        </message>
        <message>
            <source>Beginning: left – right</source>
            <translation>Awal: kiri – kanan</translation>
        </message>
        <message>
            <source>Beginning: up – down</source>
            <translation>Awal: atas – bawah</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>Hitam putih</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Biru</translation>
        </message>
        <message>
            <source>Blue-green shadows and warm skin.</source>
            <translation>Bayangan biru kehijauan dan kulit hangat.</translation>
        </message>
        <message>
            <source>Blur a face, a number or an address.</source>
            <translation>Buramkan wajah, nomor, atau alamat.</translation>
        </message>
        <message>
            <source>Brightness</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Brown, as an old photograph.</source>
            <translation>Cokelat, seperti foto lama.</translation>
        </message>
        <message>
            <source>Calm a shaking hand; a little is cut off at the sides.</source>
            <translation>Redakan goyangan tangan; tepi gambar terpotong sedikit.</translation>
        </message>
        <message>
            <source>Cinema</source>
            <translation>Sinema</translation>
        </message>
        <message>
            <source>Closer</source>
            <translation>Lebih dekat</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Warna</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontras</translation>
        </message>
        <message>
            <source>Cool and clear, as a morning in the hills.</source>
            <translation>Sejuk dan jernih, seperti pagi di perbukitan.</translation>
        </message>
        <message>
            <source>End: left – right</source>
            <translation>Akhir: kiri – kanan</translation>
        </message>
        <message>
            <source>End: up – down</source>
            <translation>Akhir: atas – bawah</translation>
        </message>
        <message>
            <source>Faded shadows, as on an old film.</source>
            <translation>Bayangan pudar, seperti film lama.</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Film lama</translation>
        </message>
        <message>
            <source>Freeze the picture</source>
            <translation>Bekukan gambar</translation>
        </message>
        <message>
            <source>Fresh</source>
            <translation>Sejuk</translation>
        </message>
        <message>
            <source>Golden hour</source>
            <translation>Sore hangat</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Hijau</translation>
        </message>
        <message>
            <source>Green screen</source>
            <translation>Layar hijau</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Tinggi</translation>
        </message>
        <message>
            <source>Hide (blur)</source>
            <translation>Sensor (buram)</translation>
        </message>
        <message>
            <source>How alike</source>
            <translation>Kemiripan warna</translation>
        </message>
        <message>
            <source>Left – right</source>
            <translation>Kiri – kanan</translation>
        </message>
        <message>
            <source>Let the clip run faster or slower; voices keep their pitch.</source>
            <translation>Percepat atau perlambat klip; nada suara tetap.</translation>
        </message>
        <message>
            <source>Let the clip run from its end to its beginning.</source>
            <translation>Putar klip dari akhir ke awal.</translation>
        </message>
        <message>
            <source>Let the picture at the line stand still for a while.</source>
            <translation>Gambar pada garis dibuat diam beberapa saat.</translation>
        </message>
        <message>
            <source>Light and colour</source>
            <translation>Cahaya dan warna</translation>
        </message>
        <message>
            <source>Light, gentle colours.</source>
            <translation>Warna terang yang lembut.</translation>
        </message>
        <message>
            <source>Make one colour transparent.</source>
            <translation>Buat satu warna tembus pandang.</translation>
        </message>
        <message>
            <source>Make the picture brighter, clearer, more colourful or warmer.</source>
            <translation>Buat gambar lebih terang, tegas, berwarna, atau hangat.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Kenangan</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Cermin</translation>
        </message>
        <message>
            <source>Move slowly towards a place, away from it, or across.</source>
            <translation>Mendekat, menjauh, atau bergeser dengan pelan.</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Merah</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Detik</translation>
        </message>
        <message>
            <source>Show a part of the picture larger.</source>
            <translation>Tampilkan sebagian gambar lebih besar.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Size at the beginning</source>
            <translation>Ukuran di awal</translation>
        </message>
        <message>
            <source>Size at the end</source>
            <translation>Ukuran di akhir</translation>
        </message>
        <message>
            <source>Slow zoom</source>
            <translation>Zum pelan</translation>
        </message>
        <message>
            <source>Soft</source>
            <translation>Lembut</translation>
        </message>
        <message>
            <source>Soft edge</source>
            <translation>Tepi lembut</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Kecepatan</translation>
        </message>
        <message>
            <source>Steady</source>
            <translation>Anti-goyang</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Luruskan</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Kekuatan</translation>
        </message>
        <message>
            <source>Strong colours for cloth and food.</source>
            <translation>Warna kuat untuk kain dan makanan.</translation>
        </message>
        <message>
            <source>Swap left and right.</source>
            <translation>Tukar kiri dan kanan.</translation>
        </message>
        <message>
            <source>Swap top and bottom.</source>
            <translation>Tukar atas dan bawah.</translation>
        </message>
        <message>
            <source>Turn the picture a little until the horizon is level.</source>
            <translation>Putar sedikit sampai cakrawala rata.</translation>
        </message>
        <message>
            <source>Up – down</source>
            <translation>Atas – bawah</translation>
        </message>
        <message>
            <source>Upside down</source>
            <translation>Balik atas-bawah</translation>
        </message>
        <message>
            <source>Vivid</source>
            <translation>Cerah</translation>
        </message>
        <message>
            <source>Warm light, as an hour before sunset.</source>
            <translation>Cahaya hangat, seperti menjelang matahari terbenam.</translation>
        </message>
        <message>
            <source>Warmth</source>
            <translation>Kehangatan</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Lebar</translation>
        </message>
        <message>
            <source>Without colours, with clear light.</source>
            <translation>Tanpa warna, dengan cahaya tegas.</translation>
        </message>
    </context>
    <context>
        <name>EffectsPanel</name>
        <message>
            <source>As at first</source>
            <translation>Kembali ke awal</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Menjauh</translation>
        </message>
        <message>
            <source>Closer</source>
            <translation>Mendekat</translation>
        </message>
        <message>
            <source>Copied. {key} gives another clip the same effects.</source>
            <translation>Sudah disalin. Tekan {key} untuk memberi klip lain efek yang sama.</translation>
        </message>
        <message>
            <source>Earlier: {effect}</source>
            <translation>Lebih dulu: {effect}</translation>
        </message>
        <message>
            <source>Effects that I programmed</source>
            <translation>Efek buatan sendiri</translation>
        </message>
        <message>
            <source>Hold it down to see the clip without effects.</source>
            <translation>Tahan untuk melihat klip tanpa efek.</translation>
        </message>
        <message>
            <source>Hold: original</source>
            <translation>Tahan: gambar asli</translation>
        </message>
        <message>
            <source>Later: {effect}</source>
            <translation>Sesudahnya: {effect}</translation>
        </message>
        <message>
            <source>Looks</source>
            <translation>Suasana</translation>
        </message>
        <message>
            <source>Measuring how the hand shook: {percent} %</source>
            <translation>Mengukur goyangan tangan: {percent} %</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Gambar</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>Putar balik</translation>
        </message>
        <message>
            <source>Put a clip on the timeline. Here you make it more beautiful.</source>
            <translation>Taruh klip di lini masa. Di sini Anda memperindahnya.</translation>
        </message>
        <message>
            <source>Remove: {effect}</source>
            <translation>Hapus: {effect}</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Kecepatan</translation>
        </message>
        <message>
            <source>Speed {speed}</source>
            <translation>Kecepatan {speed}</translation>
        </message>
        <message>
            <source>The clip lasts {length}.</source>
            <translation>Lama klip {length}.</translation>
        </message>
        <message>
            <source>They run programs from {folder}. Use only what you wrote or trust. They are slow.</source>
            <translation>Program dijalankan dari {folder}. Pakai hanya yang Anda tulis atau percayai. Jalannya lambat.</translation>
        </message>
        <message>
            <source>This effect is not on this computer, or not allowed.</source>
            <translation>Efek ini tidak ada di komputer ini, atau belum diizinkan.</translation>
        </message>
        <message>
            <source>This picture stands still. Drag its end to make it longer.</source>
            <translation>Gambar ini diam. Tarik ujungnya agar lebih lama.</translation>
        </message>
        <message>
            <source>To the left</source>
            <translation>Ke kiri</translation>
        </message>
        <message>
            <source>To the right</source>
            <translation>Ke kanan</translation>
        </message>
        <message>
            <source>Your own effect. It is drawn slowly, also in the export.</source>
            <translation>Efek buatan Anda. Gambarnya lebih lambat, juga saat ekspor.</translation>
        </message>
        <message>
            <source>{angle}°</source>
            <translation>{angle}°</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{times}×</source>
            <translation>{times}×</translation>
        </message>
    </context>
    <context>
        <name>Emoji</name>
        <message>
            <source>Announcement</source>
            <translation>Pengumuman</translation>
        </message>
        <message>
            <source>Beach</source>
            <translation>Pantai</translation>
        </message>
        <message>
            <source>Blossom</source>
            <translation>Bunga</translation>
        </message>
        <message>
            <source>Careful</source>
            <translation>Hati-hati</translation>
        </message>
        <message>
            <source>Clothes</source>
            <translation>Pakaian</translation>
        </message>
        <message>
            <source>Coconut</source>
            <translation>Kelapa</translation>
        </message>
        <message>
            <source>Coffee</source>
            <translation>Kopi</translation>
        </message>
        <message>
            <source>Craft</source>
            <translation>Kerajinan</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Antar</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Beres</translation>
        </message>
        <message>
            <source>Emoji</source>
            <translation>Emoji</translation>
        </message>
        <message>
            <source>Facts checked</source>
            <translation>Cek fakta</translation>
        </message>
        <message>
            <source>Fish</source>
            <translation>Ikan</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>Hadiah</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Bagus</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>Hati</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Halo</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Gagasan</translation>
        </message>
        <message>
            <source>Important</source>
            <translation>Penting</translation>
        </message>
        <message>
            <source>In love with it</source>
            <translation>Suka sekali</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>Daun</translation>
        </message>
        <message>
            <source>Look below</source>
            <translation>Lihat di bawah</translation>
        </message>
        <message>
            <source>Look here</source>
            <translation>Lihat di sini</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Pesan</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Uang</translation>
        </message>
        <message>
            <source>Noodles</source>
            <translation>Mi</translation>
        </message>
        <message>
            <source>Not so</source>
            <translation>Tidak begitu</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Jam buka</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>Paket</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Put in an emoji</source>
            <translation>Sisipkan emoji</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pertanyaan</translation>
        </message>
        <message>
            <source>Remember</source>
            <translation>Ingat</translation>
        </message>
        <message>
            <source>Rice</source>
            <translation>Nasi</translation>
        </message>
        <message>
            <source>Rice field</source>
            <translation>Sawah</translation>
        </message>
        <message>
            <source>Shopping</source>
            <translation>Belanja</translation>
        </message>
        <message>
            <source>Smile</source>
            <translation>Senyum</translation>
        </message>
        <message>
            <source>Spicy</source>
            <translation>Pedas</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Bintang</translation>
        </message>
        <message>
            <source>Tasty</source>
            <translation>Lezat</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telepon</translation>
        </message>
        <message>
            <source>Thank you</source>
            <translation>Terima kasih</translation>
        </message>
        <message>
            <source>Thread</source>
            <translation>Benang</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Village home</source>
            <translation>Rumah desa</translation>
        </message>
        <message>
            <source>Volcano</source>
            <translation>Gunung api</translation>
        </message>
        <message>
            <source>Wanted by many</source>
            <translation>Banyak dicari</translation>
        </message>
        <message>
            <source>Way by car</source>
            <translation>Jalan dengan mobil</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>A downloaded part is not the one that was expected.</source>
            <translation>Satu bagian yang diunduh tidak sesuai.</translation>
        </message>
        <message>
            <source>A teacher can put one into this folder: {folder}</source>
            <translation>Pengajar dapat menaruhnya di folder ini: {folder}</translation>
        </message>
        <message>
            <source>Add a clip with sound, a voice or music, then try again.</source>
            <translation>Tambahkan klip bersuara, narasi, atau musik, lalu coba lagi.</translation>
        </message>
        <message>
            <source>Ask for the one for this system, or remove it to use the internet.</source>
            <translation>Minta folder yang cocok, atau hapus folder itu untuk memakai internet.</translation>
        </message>
        <message>
            <source>Ask the person who gave it to you to pack the project anew.</source>
            <translation>Mintalah pemberinya mengemas proyek itu lagi.</translation>
        </message>
        <message>
            <source>Begin a new one; its clips lie in its folder media.</source>
            <translation>Mulai proyek baru. Klipnya ada di folder media proyek itu.</translation>
        </message>
        <message>
            <source>Choose a clip that you recorded yourself.</source>
            <translation>Pilih klip yang Anda rekam sendiri.</translation>
        </message>
        <message>
            <source>Choose a file of another kind: {kinds}.</source>
            <translation>Pilih file jenis lain: {kinds}.</translation>
        </message>
        <message>
            <source>Choose a file that ends in .srt, .vtt or .ass.</source>
            <translation>Pilih file berakhiran .srt, .vtt, atau .ass.</translation>
        </message>
        <message>
            <source>Choose a file with at most {most} captions.</source>
            <translation>Pilih file dengan paling banyak {most} takarir.</translation>
        </message>
        <message>
            <source>Choose a new, empty folder.</source>
            <translation>Pilih folder baru yang kosong.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Pilih file lain.</translation>
        </message>
        <message>
            <source>Choose another folder, for example Documents.</source>
            <translation>Pilih folder lain, misalnya Dokumen.</translation>
        </message>
        <message>
            <source>Choose one from the list of lessons.</source>
            <translation>Pilih satu dari daftar pelajaran.</translation>
        </message>
        <message>
            <source>Choose one from the list of templates.</source>
            <translation>Pilih satu dari daftar templat.</translation>
        </message>
        <message>
            <source>Choose one of: {places}.</source>
            <translation>Pilih salah satu: {places}.</translation>
        </message>
        <message>
            <source>Choose the folder that holds project.json.</source>
            <translation>Pilih folder yang berisi project.json.</translation>
        </message>
        <message>
            <source>Choose the folder that holds your clips.</source>
            <translation>Pilih folder yang berisi klip Anda.</translation>
        </message>
        <message>
            <source>Choose the video itself.</source>
            <translation>Pilih videonya langsung.</translation>
        </message>
        <message>
            <source>Choose the zip file that Semenit made.</source>
            <translation>Pilih file zip yang dibuat Semenit.</translation>
        </message>
        <message>
            <source>Close the other window first.</source>
            <translation>Tutup dahulu jendela yang lain.</translation>
        </message>
        <message>
            <source>Connect the phone or the card again, then look once more.</source>
            <translation>Sambungkan lagi HP atau kartunya, lalu cari sekali lagi.</translation>
        </message>
        <message>
            <source>Connect the phone or the card again, then press Look again.</source>
            <translation>Sambungkan lagi HP atau kartunya, lalu tekan Cari lagi.</translation>
        </message>
        <message>
            <source>Connect, or put the folder wheels beside main.py, then start again.</source>
            <translation>Sambungkan, atau taruh folder wheels di samping main.py, lalu mulai lagi.</translation>
        </message>
        <message>
            <source>Copy it from the phone once more.</source>
            <translation>Salin lagi dari HP.</translation>
        </message>
        <message>
            <source>Copy its whole folder to Documents, then start it there.</source>
            <translation>Salin seluruh foldernya ke Dokumen, lalu mulai dari sana.</translation>
        </message>
        <message>
            <source>Copy the file to your own folder, then choose the copy.</source>
            <translation>Salin file ke folder Anda, lalu pilih salinannya.</translation>
        </message>
        <message>
            <source>Correct the line, then apply the list again.</source>
            <translation>Perbaiki baris itu, lalu terapkan lagi daftarnya.</translation>
        </message>
        <message>
            <source>Delete older versions there; your video itself is safe.</source>
            <translation>Hapus versi lama di sana; video Anda sendiri aman.</translation>
        </message>
        <message>
            <source>Delete something you no longer need, then try again.</source>
            <translation>Hapus yang tidak diperlukan lagi, lalu coba lagi.</translation>
        </message>
        <message>
            <source>Drag a clip to the timeline first.</source>
            <translation>Tarik satu klip ke lini masa dulu.</translation>
        </message>
        <message>
            <source>Give the finished video another name.</source>
            <translation>Beri nama lain untuk video jadi.</translation>
        </message>
        <message>
            <source>Give what you make another name.</source>
            <translation>Beri nama lain untuk hasilnya.</translation>
        </message>
        <message>
            <source>Go on with what could be saved of it.</source>
            <translation>Lanjutkan dengan catatan yang masih terselamatkan.</translation>
        </message>
        <message>
            <source>Install Python {oldest} to {newest}, then start again.</source>
            <translation>Pasang Python {oldest} sampai {newest}, lalu mulai lagi.</translation>
        </message>
        <message>
            <source>Install them with the system's software manager, then start again.</source>
            <translation>Pasang lewat pengelola perangkat lunak sistem, lalu mulai lagi.</translation>
        </message>
        <message>
            <source>Line {line} is not a command that is known here.</source>
            <translation>Baris {line} bukan perintah yang dikenal.</translation>
        </message>
        <message>
            <source>Make it smaller on the phone, then choose the copy.</source>
            <translation>Perkecil di HP, lalu pilih salinannya.</translation>
        </message>
        <message>
            <source>No speech was found in this video.</source>
            <translation>Belum terdengar ucapan di video ini.</translation>
        </message>
        <message>
            <source>Nothing can be saved in the folder {name}.</source>
            <translation>Folder {name} tidak bisa dipakai untuk menyimpan.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Tidak ada yang berubah.</translation>
        </message>
        <message>
            <source>Open it with that newer version.</source>
            <translation>Buka dengan versi yang lebih baru itu.</translation>
        </message>
        <message>
            <source>Open one of its copies in the backups folder.</source>
            <translation>Buka salah satu salinannya di folder backups.</translation>
        </message>
        <message>
            <source>Please try once more.</source>
            <translation>Silakan coba sekali lagi.</translation>
        </message>
        <message>
            <source>Plug it in again; what was recorded so far is kept.</source>
            <translation>Colokkan lagi. Rekaman sampai tadi tetap disimpan.</translation>
        </message>
        <message>
            <source>Put something of your own in its place, or take its card away.</source>
            <translation>Ganti kartunya dengan klip Anda, atau hapus kartunya.</translation>
        </message>
        <message>
            <source>Record a voice, or tap the times while you watch.</source>
            <translation>Rekam suara, atau ketuk waktunya sambil menonton.</translation>
        </message>
        <message>
            <source>Run the command with --help to see how it is written.</source>
            <translation>Jalankan perintah dengan --help untuk melihat cara menulisnya.</translation>
        </message>
        <message>
            <source>Run this once, then start again: {command}</source>
            <translation>Jalankan ini sekali, lalu mulai lagi: {command}</translation>
        </message>
        <message>
            <source>Save it as MP4 or JPG on the phone, then choose that.</source>
            <translation>Simpan sebagai MP4 atau JPG di HP, lalu pilih file itu.</translation>
        </message>
        <message>
            <source>Semenit cannot be set up where it is: {folder}.</source>
            <translation>Semenit tidak bisa disiapkan di tempatnya sekarang: {folder}.</translation>
        </message>
        <message>
            <source>Semenit cannot run on Python {version}.</source>
            <translation>Semenit belum bisa berjalan dengan Python {version}.</translation>
        </message>
        <message>
            <source>Semenit could not be set up.</source>
            <translation>Semenit belum berhasil disiapkan.</translation>
        </message>
        <message>
            <source>Semenit still needs the internet once, and it was not reached.</source>
            <translation>Semenit perlu internet sekali ini, tetapi belum tersambung.</translation>
        </message>
        <message>
            <source>Start Semenit from the desktop of the computer.</source>
            <translation>Mulai Semenit dari desktop komputer.</translation>
        </message>
        <message>
            <source>Start it again; if it fails again, show someone the file {log}.</source>
            <translation>Mulai lagi. Jika terulang, tunjukkan file {log} kepada teknisi.</translation>
        </message>
        <message>
            <source>Still to be filled: {what}.</source>
            <translation>Masih perlu diisi: {what}.</translation>
        </message>
        <message>
            <source>Tell the person who made the lesson.</source>
            <translation>Beri tahu pembuat pelajaran ini.</translation>
        </message>
        <message>
            <source>Tell the person who made the template.</source>
            <translation>Beri tahu pembuat templat ini.</translation>
        </message>
        <message>
            <source>That did not work.</source>
            <translation>Itu belum berhasil.</translation>
        </message>
        <message>
            <source>The clip {name} cannot be found.</source>
            <translation>Klip {name} tidak ditemukan.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Penyimpanan komputer penuh.</translation>
        </message>
        <message>
            <source>The finished video did not pass its check.</source>
            <translation>Video yang jadi belum lolos pemeriksaan.</translation>
        </message>
        <message>
            <source>The folder wheels does not fit this computer.</source>
            <translation>Isi folder wheels tidak cocok untuk komputer ini.</translation>
        </message>
        <message>
            <source>The folder {name} already holds something.</source>
            <translation>Folder {name} sudah ada isinya.</translation>
        </message>
        <message>
            <source>The lesson {name} has a fault: {fault}</source>
            <translation>Pelajaran {name} perlu diperbaiki: {fault}</translation>
        </message>
        <message>
            <source>The microphone cannot be heard any more.</source>
            <translation>Mikrofon tidak terdengar lagi.</translation>
        </message>
        <message>
            <source>The parts of Semenit do not exist for this computer.</source>
            <translation>Bagian-bagian Semenit belum tersedia untuk komputer ini.</translation>
        </message>
        <message>
            <source>The picture {name} is too large for this computer.</source>
            <translation>Gambar {name} terlalu besar untuk komputer ini.</translation>
        </message>
        <message>
            <source>The project {name} cannot be read, and it has no good copy.</source>
            <translation>Proyek {name} tidak dapat dibaca. Salinannya yang baik tidak ada.</translation>
        </message>
        <message>
            <source>The project {name} cannot be read.</source>
            <translation>Proyek {name} tidak bisa dibaca.</translation>
        </message>
        <message>
            <source>The project {name} is open in another window.</source>
            <translation>Proyek {name} sedang terbuka di jendela lain.</translation>
        </message>
        <message>
            <source>The project {name} was made by a newer Semenit.</source>
            <translation>Proyek {name} dibuat dengan Semenit yang lebih baru.</translation>
        </message>
        <message>
            <source>The record of your lessons was damaged and is put aside.</source>
            <translation>Catatan belajar Anda rusak dan kami simpan terpisah.</translation>
        </message>
        <message>
            <source>The template has no place called {name}.</source>
            <translation>Templat ini tidak punya tempat bernama {name}.</translation>
        </message>
        <message>
            <source>The template {name} has a fault: {fault}</source>
            <translation>Templat {name} perlu diperbaiki: {fault}</translation>
        </message>
        <message>
            <source>The video could not be finished.</source>
            <translation>Video belum bisa diselesaikan.</translation>
        </message>
        <message>
            <source>There are no captions in this video yet.</source>
            <translation>Belum ada takarir di video ini.</translation>
        </message>
        <message>
            <source>There is no clip on the timeline yet.</source>
            <translation>Belum ada klip di lini masa.</translation>
        </message>
        <message>
            <source>There is no lesson called {name}.</source>
            <translation>Tidak ada pelajaran bernama {name}.</translation>
        </message>
        <message>
            <source>There is no project in the folder {name}.</source>
            <translation>Tidak ada proyek di folder {name}.</translation>
        </message>
        <message>
            <source>There is no room for this version in My works.</source>
            <translation>Tidak ada tempat lagi untuk versi ini di Karya saya.</translation>
        </message>
        <message>
            <source>There is no screen to open the window on.</source>
            <translation>Tidak ada layar untuk membuka jendela.</translation>
        </message>
        <message>
            <source>There is no sound to level yet.</source>
            <translation>Belum ada suara yang bisa diratakan.</translation>
        </message>
        <message>
            <source>There is no speech recogniser on this computer yet.</source>
            <translation>Belum ada mesin pengenal suara di komputer ini.</translation>
        </message>
        <message>
            <source>There is no template called {name}.</source>
            <translation>Tidak ada templat bernama {name}.</translation>
        </message>
        <message>
            <source>There is no video or photo in the folder {name}.</source>
            <translation>Tidak ada video atau foto di folder {name}.</translation>
        </message>
        <message>
            <source>This computer lacks parts that the window needs.</source>
            <translation>Komputer ini belum punya semua yang diperlukan jendela.</translation>
        </message>
        <message>
            <source>This computer lacks parts that the window needs: {names}.</source>
            <translation>Komputer ini belum punya bagian yang diperlukan jendela: {names}.</translation>
        </message>
        <message>
            <source>Try another network, then start again.</source>
            <translation>Coba jaringan lain, lalu mulai lagi.</translation>
        </message>
        <message>
            <source>Type the script instead, or ask your teacher about the program.</source>
            <translation>Ketik naskahnya, atau tanyakan program itu kepada pengajar.</translation>
        </message>
        <message>
            <source>Use 64-bit Windows or Linux with Python {oldest} to {newest}.</source>
            <translation>Pakai Windows atau Linux 64-bit dengan Python {oldest} sampai {newest}.</translation>
        </message>
        <message>
            <source>Write some under Captions, then save them again.</source>
            <translation>Tulis dulu di tab Takarir, lalu simpan lagi.</translation>
        </message>
        <message>
            <source>Your project is safe; try the export once more.</source>
            <translation>Proyek Anda aman; coba ekspor sekali lagi.</translation>
        </message>
        <message>
            <source>{name} belongs to the project itself.</source>
            <translation>{name} adalah bagian dari proyek ini.</translation>
        </message>
        <message>
            <source>{name} does not fit the place {place}.</source>
            <translation>{name} belum cocok untuk tempat {place}.</translation>
        </message>
        <message>
            <source>{name} holds no captions that can be read.</source>
            <translation>{name} tidak berisi takarir yang bisa dibaca.</translation>
        </message>
        <message>
            <source>{name} holds something that could harm this computer.</source>
            <translation>{name} berisi sesuatu yang bisa merusak komputer ini.</translation>
        </message>
        <message>
            <source>{name} is damaged or was cut off while copying.</source>
            <translation>{name} rusak atau terputus saat disalin.</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} kosong.</translation>
        </message>
        <message>
            <source>{name} is locked by its owner.</source>
            <translation>{name} dikunci oleh pemiliknya.</translation>
        </message>
        <message>
            <source>{name} is no file that could be replaced.</source>
            <translation>{name} bukan file yang bisa diganti.</translation>
        </message>
        <message>
            <source>{name} is not a packed project.</source>
            <translation>{name} bukan file proyek.</translation>
        </message>
        <message>
            <source>{name} is not a video, photo or sound.</source>
            <translation>{name} bukan video, foto, atau suara.</translation>
        </message>
        <message>
            <source>{name} is not there.</source>
            <translation>{name} tidak ada di tempatnya.</translation>
        </message>
        <message>
            <source>{name} is of a kind that cannot be opened here.</source>
            <translation>Jenis file {name} belum bisa dibuka di sini.</translation>
        </message>
        <message>
            <source>{name} is only a list that points at other files.</source>
            <translation>{name} hanya daftar yang menunjuk ke file lain.</translation>
        </message>
        <message>
            <source>{name} is too large for one project.</source>
            <translation>{name} terlalu besar untuk satu proyek.</translation>
        </message>
        <message>
            <source>{name} may not be read.</source>
            <translation>{name} tidak boleh dibaca.</translation>
        </message>
        <message>
            <source>{program} could not recognise the speech.</source>
            <translation>{program} belum berhasil mengenali ucapan.</translation>
        </message>
        <message>
            <source>{what} was not understood.</source>
            <translation>{what} tidak dikenali.</translation>
        </message>
        <message>
            <source>{why}</source>
            <translation>{why}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>A video of this name is there; it will be replaced.</source>
            <translation>Sudah ada video bernama ini; video lama akan diganti.</translation>
        </message>
        <message>
            <source>Another folder</source>
            <translation>Folder lain</translation>
        </message>
        <message>
            <source>Back to editing</source>
            <translation>Kembali menyunting</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Caption text</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>Checking the video…</source>
            <translation>Memeriksa video…</translation>
        </message>
        <message>
            <source>Choose a folder for the video</source>
            <translation>Pilih folder untuk video</translation>
        </message>
        <message>
            <source>Choose the cover</source>
            <translation>Pilih sampul</translation>
        </message>
        <message>
            <source>Copied. Paste it where you post the video.</source>
            <translation>Tersalin. Tempelkan di tempat Anda mengunggah video.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Salin keterangan</translation>
        </message>
        <message>
            <source>Cover: second {seconds}</source>
            <translation>Sampul: detik {seconds}</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Ekspor</translation>
        </message>
        <message>
            <source>Export again</source>
            <translation>Ekspor lagi</translation>
        </message>
        <message>
            <source>Export: {name}</source>
            <translation>Ekspor: {name}</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>Bersiap…</translation>
        </message>
        <message>
            <source>In the folder {name}</source>
            <translation>Di folder {name}</translation>
        </message>
        <message>
            <source>Making the video…</source>
            <translation>Membuat video…</translation>
        </message>
        <message>
            <source>Name of the video</source>
            <translation>Nama video</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Buka folder</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Putar</translation>
        </message>
        <message>
            <source>Saving the files beside it…</source>
            <translation>Menyimpan file pendampingnya…</translation>
        </message>
        <message>
            <source>Seen first: “{words}…”</source>
            <translation>Terlihat lebih dulu: “{words}…”</translation>
        </message>
        <message>
            <source>The first {count} letters are seen first.</source>
            <translation>{count} huruf pertama terlihat lebih dulu.</translation>
        </message>
        <message>
            <source>The video is here: {file}</source>
            <translation>Videonya ada di sini: {file}</translation>
        </message>
        <message>
            <source>The video lasts {length}.</source>
            <translation>Panjang video {length}.</translation>
        </message>
        <message>
            <source>The video of another project is being made: {share} %</source>
            <translation>Video proyek lain sedang dibuat: {share} %</translation>
        </message>
        <message>
            <source>Then the video is ready sooner. It waits while you play, and on a low battery.</source>
            <translation>Video lebih cepat siap. Persiapan menunggu saat Anda memutar video atau baterai rendah.</translation>
        </message>
        <message>
            <source>What is it, and how can people reach you? #batik</source>
            <translation>Apa ini, dan bagaimana menghubungi Anda? #batik</translation>
        </message>
        <message>
            <source>Where will it be shown?</source>
            <translation>Mau ditayangkan di mana?</translation>
        </message>
        <message>
            <source>Where your clips were filmed is never told in the video.</source>
            <translation>Lokasi pengambilan klip tidak pernah ikut dalam video.</translation>
        </message>
        <message>
            <source>You can go on editing meanwhile.</source>
            <translation>Anda boleh terus menyunting.</translation>
        </message>
        <message>
            <source>at most {time}</source>
            <translation>paling lama {time}</translation>
        </message>
        <message>
            <source>cover</source>
            <translation>sampul</translation>
        </message>
        <message>
            <source>no-music</source>
            <translation>tanpa-musik</translation>
        </message>
        <message>
            <source>sound {level} LUFS</source>
            <translation>suara {level} LUFS</translation>
        </message>
        <message>
            <source>up to {size} MB</source>
            <translation>sampai {size} MB</translation>
        </message>
        <message>
            <source>without sound</source>
            <translation>tanpa suara</translation>
        </message>
        <message>
            <source>{count} of {all} videos: done and checked.</source>
            <translation>{count} dari {all} video: selesai dan sudah diperiksa.</translation>
        </message>
        <message>
            <source>{count} titles may be covered at {places}. Look with the safe zone in the editor.</source>
            <translation>{count} judul mungkin tertutup di {places}. Periksa dengan zona aman saat menyunting.</translation>
        </message>
        <message>
            <source>{count} titles stand at the edge of the picture at {places}.</source>
            <translation>{count} judul terlalu dekat tepi gambar di {places}.</translation>
        </message>
        <message>
            <source>{count} videos: done and checked.</source>
            <translation>{count} video: selesai dan sudah diperiksa.</translation>
        </message>
        <message>
            <source>{place} ({number} of {all})… {share} %</source>
            <translation>{place} ({number} dari {all})… {share} %</translation>
        </message>
        <message>
            <source>{place} ({shape})</source>
            <translation>{place} ({shape})</translation>
        </message>
        <message>
            <source>{place}, without music</source>
            <translation>{place}, tanpa musik</translation>
        </message>
        <message>
            <source>{place}: done and checked.</source>
            <translation>{place}: selesai dan sudah diperiksa.</translation>
        </message>
        <message>
            <source>{shape} fits better: press {now}</source>
            <translation>lebih pas {shape}: tekan {now}</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} MB</translation>
        </message>
        <message>
            <source>{tags} hashtags: keep the {most} best.</source>
            <translation>{tags} tagar: pilih {most} yang terbaik.</translation>
        </message>
        <message>
            <source>{tags} of {most} hashtags · {letters} of {all} letters</source>
            <translation>{tags} dari {most} tagar · {letters} dari {all} huruf</translation>
        </message>
        <message>
            <source>“Level the sound” in the tab Music mends that.</source>
            <translation>“Ratakan suara” di tab Musik memperbaikinya.</translation>
        </message>
    </context>
    <context>
        <name>Handover</name>
        <message>
            <source>Everything in one file, to go on with on another computer.</source>
            <translation>Semua dalam satu file, untuk dilanjutkan di komputer lain.</translation>
        </message>
        <message>
            <source>For an editor on this computer; the clips stay where they are.</source>
            <translation>Untuk aplikasi penyunting di komputer ini; klip tetap di tempatnya.</translation>
        </message>
        <message>
            <source>For another editor, timeline only (.otio)</source>
            <translation>Untuk aplikasi lain, lini masa saja (.otio)</translation>
        </message>
        <message>
            <source>For another editor, with the clips (.otioz)</source>
            <translation>Untuk aplikasi lain, dengan klipnya (.otioz)</translation>
        </message>
        <message>
            <source>Give the project away</source>
            <translation>Bagikan proyek</translation>
        </message>
        <message>
            <source>It is here: {file}</source>
            <translation>File ada di sini: {file}</translation>
        </message>
        <message>
            <source>Pack the project (zip)</source>
            <translation>Kemas proyek (zip)</translation>
        </message>
        <message>
            <source>Packed without {count} missing clips: {file}</source>
            <translation>Dikemas tanpa {count} klip yang belum ditemukan: {file}</translation>
        </message>
        <message>
            <source>Packed: {file}. It holds your clips, and where they were filmed.</source>
            <translation>Sudah dikemas: {file}. Isinya klip Anda, termasuk lokasi pengambilannya.</translation>
        </message>
        <message>
            <source>Packing the project…</source>
            <translation>Mengemas proyek…</translation>
        </message>
        <message>
            <source>Packing the timeline…</source>
            <translation>Mengemas lini masa…</translation>
        </message>
        <message>
            <source>The timeline and its clips, for editors that read OpenTimelineIO.</source>
            <translation>Lini masa dan klipnya, untuk aplikasi yang membaca OpenTimelineIO.</translation>
        </message>
        <message>
            <source>Writing the timeline…</source>
            <translation>Menulis lini masa…</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Press a step to go back to it. Nothing is lost by that.</source>
            <translation>Tekan sebuah langkah untuk kembali ke sana. Tidak ada yang hilang.</translation>
        </message>
        <message>
            <source>Steps so far</source>
            <translation>Langkah sejauh ini</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>Awal</translation>
        </message>
        <message>
            <source>{title} (here)</source>
            <translation>{title} (di sini)</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>Bring clips from your phone. Your clips themselves stay as they are.</source>
            <translation>Bawa klip dari HP Anda. Klip aslinya tidak akan berubah.</translation>
        </message>
        <message>
            <source>CONTINUE</source>
            <translation>LANJUTKAN</translation>
        </message>
        <message>
            <source>Choose the file of a lesson</source>
            <translation>Pilih file pelajaran</translation>
        </message>
        <message>
            <source>Choose the folder of a project</source>
            <translation>Pilih folder proyek</translation>
        </message>
        <message>
            <source>Choose the packed project</source>
            <translation>Pilih file proyek (.zip)</translation>
        </message>
        <message>
            <source>Continue the lesson</source>
            <translation>Lanjutkan pelajaran</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Berkarya</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Gandakan</translation>
        </message>
        <message>
            <source>Duplicating the project…</source>
            <translation>Menggandakan proyek…</translation>
        </message>
        <message>
            <source>Install a lesson …</source>
            <translation>Pasang pelajaran …</translation>
        </message>
        <message>
            <source>It is in the trash. You can bring it back from there.</source>
            <translation>Sudah di tempat sampah. Anda bisa mengembalikannya dari sana.</translation>
        </message>
        <message>
            <source>Its video is still being made. Throw the project away after that.</source>
            <translation>Videonya masih dibuat. Buang proyek ini setelah video selesai.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Teks lebih besar</translation>
        </message>
        <message>
            <source>Learn</source>
            <translation>Belajar</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Pelajaran</translation>
        </message>
        <message>
            <source>Make a lesson</source>
            <translation>Buat pelajaran</translation>
        </message>
        <message>
            <source>Make a video</source>
            <translation>Mari membuat video</translation>
        </message>
        <message>
            <source>More about {name}</source>
            <translation>Pilihan lain untuk {name}</translation>
        </message>
        <message>
            <source>My projects</source>
            <translation>Proyek saya</translation>
        </message>
        <message>
            <source>My works</source>
            <translation>Karya saya</translation>
        </message>
        <message>
            <source>New name of {name}</source>
            <translation>Nama baru untuk {name}</translation>
        </message>
        <message>
            <source>Normal text</source>
            <translation>Teks biasa</translation>
        </message>
        <message>
            <source>Open a packed project</source>
            <translation>Buka file proyek (.zip)</translation>
        </message>
        <message>
            <source>Open another folder</source>
            <translation>Buka dari folder lain</translation>
        </message>
        <message>
            <source>Packed projects (*.zip)</source>
            <translation>File proyek (*.zip)</translation>
        </message>
        <message>
            <source>Remove the lesson “{title}”</source>
            <translation>Hapus pelajaran “{title}”</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Ganti nama</translation>
        </message>
        <message>
            <source>Repeat a little</source>
            <translation>Ulangi sebentar</translation>
        </message>
        <message>
            <source>START HERE</source>
            <translation>MULAI DI SINI</translation>
        </message>
        <message>
            <source>See all templates</source>
            <translation>Lihat semua templat</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <source>Speak {language}</source>
            <translation>Pakai bahasa {language}</translation>
        </message>
        <message>
            <source>Start a new video</source>
            <translation>Buat video baru</translation>
        </message>
        <message>
            <source>Start empty</source>
            <translation>Mulai kosong</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Ulangi dari awal</translation>
        </message>
        <message>
            <source>Start the lesson</source>
            <translation>Mulai pelajaran</translation>
        </message>
        <message>
            <source>Step {step} of {all}: {task}</source>
            <translation>Langkah {step} dari {all}: {task}</translation>
        </message>
        <message>
            <source>Taken off the list. Its files stay where they are.</source>
            <translation>Sudah dihapus dari daftar. Filenya tetap di tempatnya.</translation>
        </message>
        <message>
            <source>The lesson is being checked …</source>
            <translation>Pelajaran sedang diperiksa …</translation>
        </message>
        <message>
            <source>The lesson was removed. Your progress and your projects stay.</source>
            <translation>Pelajaran sudah dihapus. Kemajuan dan proyek Anda tetap ada.</translation>
        </message>
        <message>
            <source>The lesson “{title}” is installed.</source>
            <translation>Pelajaran “{title}” sudah terpasang.</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>Tempat sampah kosong.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Buang ke tempat sampah</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Tempat sampah</translation>
        </message>
        <message>
            <source>Unpacking the project…</source>
            <translation>Membuka file proyek…</translation>
        </message>
        <message>
            <source>Who is learning: {name}</source>
            <translation>Yang sedang belajar: {name}</translation>
        </message>
        <message>
            <source>Who is learning?</source>
            <translation>Siapa yang belajar?</translation>
        </message>
        <message>
            <source>Your projects will appear here.</source>
            <translation>Proyek Anda akan muncul di sini.</translation>
        </message>
        <message>
            <source>badge: done alone</source>
            <translation>lencana: selesai sendiri</translation>
        </message>
        <message>
            <source>badges: {count}</source>
            <translation>lencana: {count}</translation>
        </message>
        <message>
            <source>better after “{title}”</source>
            <translation>sebaiknya sesudah “{title}”</translation>
        </message>
        <message>
            <source>done</source>
            <translation>selesai</translation>
        </message>
        <message>
            <source>own video made</source>
            <translation>video sendiri jadi</translation>
        </message>
        <message>
            <source>saved {ago}</source>
            <translation>tersimpan {ago}</translation>
        </message>
        <message>
            <source>step {step} of {all}</source>
            <translation>langkah {step} dari {all}</translation>
        </message>
        <message>
            <source>upright, wide or square</source>
            <translation>tegak, lebar, atau kotak</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} menit</translation>
        </message>
        <message>
            <source>{count} older ones are kept, too. Press Open another folder.</source>
            <translation>{count} proyek lama juga tersimpan. Tekan Buka dari folder lain.</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} detik</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>{done} dari {all} selesai</translation>
        </message>
        <message>
            <source>{name} (copy)</source>
            <translation>{name} (salinan)</translation>
        </message>
    </context>
    <context>
        <name>Learners</name>
        <message>
            <source>Add and begin</source>
            <translation>Tambahkan dan mulai</translation>
        </message>
        <message>
            <source>Bird</source>
            <translation>Burung</translation>
        </message>
        <message>
            <source>Change my name or picture</source>
            <translation>Ganti nama atau gambar saya</translation>
        </message>
        <message>
            <source>Choose your name</source>
            <translation>Pilih nama Anda</translation>
        </message>
        <message>
            <source>First person</source>
            <translation>Orang pertama</translation>
        </message>
        <message>
            <source>Fish</source>
            <translation>Ikan</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Jasmine</source>
            <translation>Melati</translation>
        </message>
        <message>
            <source>Kawung</source>
            <translation>Kawung</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Leaf</source>
            <translation>Daun</translation>
        </message>
        <message>
            <source>Mountain</source>
            <translation>Gunung</translation>
        </message>
        <message>
            <source>Name, such as Bu Sri</source>
            <translation>Nama, misalnya Bu Sri</translation>
        </message>
        <message>
            <source>Off the list</source>
            <translation>Di luar daftar</translation>
        </message>
        <message>
            <source>Only you are on the list.</source>
            <translation>Hanya Anda yang ada di daftar.</translation>
        </message>
        <message>
            <source>Picture: {name}</source>
            <translation>Gambar: {name}</translation>
        </message>
        <message>
            <source>Press a name to put it on the list again.</source>
            <translation>Tekan nama untuk memasukkannya lagi ke daftar.</translation>
        </message>
        <message>
            <source>Press a name to take it off the list. Projects and progress are kept.</source>
            <translation>Tekan nama untuk mengeluarkannya dari daftar. Proyek dan kemajuannya tetap tersimpan.</translation>
        </message>
        <message>
            <source>Put {name} on the list again</source>
            <translation>Masukkan lagi {name} ke daftar</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>Orang baru</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>Matahari</translation>
        </message>
        <message>
            <source>Take {name} off the list</source>
            <translation>Keluarkan {name} dari daftar</translation>
        </message>
        <message>
            <source>The list is full. Take a name off it first.</source>
            <translation>Daftarnya penuh. Keluarkan satu nama dulu.</translation>
        </message>
        <message>
            <source>Tidy the list</source>
            <translation>Rapikan daftar</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Ombak</translation>
        </message>
        <message>
            <source>Who is learning?</source>
            <translation>Siapa yang belajar?</translation>
        </message>
        <message>
            <source>Who no longer learns here?</source>
            <translation>Siapa yang tidak belajar di sini lagi?</translation>
        </message>
        <message>
            <source>Your name and picture</source>
            <translation>Nama dan gambar Anda</translation>
        </message>
    </context>
    <context>
        <name>LessonFaults</name>
        <message>
            <source>A bold word is not closed with **.</source>
            <translation>Kata tebal belum ditutup dengan **.</translation>
        </message>
        <message>
            <source>A goal has exactly one name.</source>
            <translation>Satu tujuan punya tepat satu nama.</translation>
        </message>
        <message>
            <source>A lesson cannot hold the clip {field}. Save it as MP4 or JPG.</source>
            <translation>Klip {field} tidak bisa masuk pelajaran. Simpan sebagai MP4 atau JPG.</translation>
        </message>
        <message>
            <source>A version is written like 1.0.0.</source>
            <translation>Versi ditulis seperti 1.0.0.</translation>
        </message>
        <message>
            <source>All clips together are larger than {most} MB.</source>
            <translation>Semua klip bersama-sama lebih besar dari {most} MB.</translation>
        </message>
        <message>
            <source>At the end of the solutions “{field}” is not reached.</source>
            <translation>Di akhir semua penyelesaian, “{field}” belum tercapai.</translation>
        </message>
        <message>
            <source>Everything here is reached before anything was done.</source>
            <translation>Semuanya sudah tercapai sebelum ada yang dikerjakan.</translation>
        </message>
        <message>
            <source>Give at_least, at_most or both.</source>
            <translation>Tulis at_least, at_most, atau keduanya.</translation>
        </message>
        <message>
            <source>Goals stand inside each other more than {most} deep.</source>
            <translation>Tujuan bersusun lebih dari {most} tingkat.</translation>
        </message>
        <message>
            <source>It holds something that no lesson has: “{field}”.</source>
            <translation>Isinya ada yang bukan bagian pelajaran: “{field}”.</translation>
        </message>
        <message>
            <source>It is too large to be a lesson.</source>
            <translation>Ukurannya terlalu besar untuk sebuah pelajaran.</translation>
        </message>
        <message>
            <source>Leave at least {room} seconds between at_least and at_most.</source>
            <translation>Beri jarak sedikitnya {room} detik antara at_least dan at_most.</translation>
        </message>
        <message>
            <source>No project is open here.</source>
            <translation>Belum ada proyek yang terbuka di sini.</translation>
        </message>
        <message>
            <source>The clip {field} is larger than {most} MB. Shorten it first.</source>
            <translation>Klip {field} lebih besar dari {most} MB. Pendekkan dahulu.</translation>
        </message>
        <message>
            <source>The example does not reach “{field}”.</source>
            <translation>Contoh ini belum mencapai “{field}”.</translation>
        </message>
        <message>
            <source>The example has nothing to watch.</source>
            <translation>Contoh ini tidak berisi apa-apa untuk ditonton.</translation>
        </message>
        <message>
            <source>The file cannot be read, or it is larger than {most} KB.</source>
            <translation>File ini tidak terbaca, atau lebih besar dari {most} KB.</translation>
        </message>
        <message>
            <source>The file is missing.</source>
            <translation>File ini tidak ada.</translation>
        </message>
        <message>
            <source>The file leads out of the lesson's folder.</source>
            <translation>File ini menunjuk ke luar folder pelajaran.</translation>
        </message>
        <message>
            <source>The instruction has more than {most} sentences.</source>
            <translation>Petunjuk langkah ini lebih dari {most} kalimat.</translation>
        </message>
        <message>
            <source>The languages do not say the same measured values.</source>
            <translation>Nilai terukur tidak sama di semua bahasa.</translation>
        </message>
        <message>
            <source>The lesson was made for a newer Semenit.</source>
            <translation>Pelajaran ini dibuat untuk Semenit yang lebih baru.</translation>
        </message>
        <message>
            <source>The list has more than {most} lines.</source>
            <translation>Daftar ini lebih dari {most} baris.</translation>
        </message>
        <message>
            <source>The recorded mistake is accepted as reached.</source>
            <translation>Rekaman yang belum tepat malah diterima.</translation>
        </message>
        <message>
            <source>The recorded mistake is not recognised.</source>
            <translation>Rekaman yang belum tepat tidak dikenali.</translation>
        </message>
        <message>
            <source>The recorded mistake is taken for “{other}”.</source>
            <translation>Rekaman yang belum tepat dikira “{other}”.</translation>
        </message>
        <message>
            <source>The sentence is the same in two languages.</source>
            <translation>Kalimat ini sama di dua bahasa.</translation>
        </message>
        <message>
            <source>The solution does not reach the goal.</source>
            <translation>Contoh penyelesaian belum mencapai tujuan.</translation>
        </message>
        <message>
            <source>The solution does not reach “{field}”.</source>
            <translation>Contoh penyelesaian belum mencapai “{field}”.</translation>
        </message>
        <message>
            <source>The step is reached before anything was done.</source>
            <translation>Langkah ini sudah tercapai sebelum dikerjakan.</translation>
        </message>
        <message>
            <source>There is no clip called “{field}”.</source>
            <translation>Tidak ada klip bernama “{field}”.</translation>
        </message>
        <message>
            <source>There is no clip to export here.</source>
            <translation>Belum ada klip untuk diekspor di sini.</translation>
        </message>
        <message>
            <source>There is nothing to undo or redo here.</source>
            <translation>Tidak ada yang bisa diurungkan atau diulangi di sini.</translation>
        </message>
        <message>
            <source>This cannot be done here: {cause}</source>
            <translation>Ini tidak bisa dilakukan di sini: {cause}</translation>
        </message>
        <message>
            <source>This is not TOML: {cause}.</source>
            <translation>Ini bukan TOML: {cause}.</translation>
        </message>
        <message>
            <source>This is not a packed lesson, or it is damaged.</source>
            <translation>Ini bukan kemasan pelajaran, atau filenya rusak.</translation>
        </message>
        <message>
            <source>This is not a table.</source>
            <translation>Ini bukan tabel.</translation>
        </message>
        <message>
            <source>This line is not JSON.</source>
            <translation>Baris ini bukan JSON.</translation>
        </message>
        <message>
            <source>This line is not a command: {cause}.</source>
            <translation>Baris ini bukan perintah: {cause}.</translation>
        </message>
        <message>
            <source>This needs a prepared project, start.jsonl.</source>
            <translation>Ini perlu proyek siap pakai, start.jsonl.</translation>
        </message>
        <message>
            <source>This sentence has more than {most} words: {sentence}</source>
            <translation>Kalimat ini lebih dari {most} kata: {sentence}</translation>
        </message>
        <message>
            <source>This version is there already.</source>
            <translation>Versi ini sudah ada.</translation>
        </message>
        <message>
            <source>at_least is larger than at_most.</source>
            <translation>at_least lebih besar daripada at_most.</translation>
        </message>
        <message>
            <source>{{{blank}}} is not measured here.</source>
            <translation>{{{blank}}} tidak diukur di sini.</translation>
        </message>
        <message>
            <source>“{field}” is missing.</source>
            <translation>“{field}” belum ada.</translation>
        </message>
        <message>
            <source>“{field}” is none of: {choices}.</source>
            <translation>“{field}” bukan salah satu dari: {choices}.</translation>
        </message>
        <message>
            <source>“{field}” is not a list of {fewest} to {most}.</source>
            <translation>“{field}” bukan daftar berisi {fewest} sampai {most}.</translation>
        </message>
        <message>
            <source>“{field}” is not a number from {lowest} to {highest}.</source>
            <translation>“{field}” bukan angka dari {lowest} sampai {highest}.</translation>
        </message>
        <message>
            <source>“{field}” is not a short name of small letters, digits and -.</source>
            <translation>“{field}” bukan nama pendek dari huruf kecil, angka, dan -.</translation>
        </message>
        <message>
            <source>“{field}” is not a text of 1 to {most} letters.</source>
            <translation>“{field}” bukan teks 1 sampai {most} huruf.</translation>
        </message>
        <message>
            <source>“{field}” is not known here.</source>
            <translation>“{field}” tidak dikenal di sini.</translation>
        </message>
        <message>
            <source>“{field}” is reached before anything was done.</source>
            <translation>“{field}” sudah tercapai sebelum dikerjakan.</translation>
        </message>
        <message>
            <source>“{field}” is there twice.</source>
            <translation>“{field}” tertulis dua kali.</translation>
        </message>
        <message>
            <source>“{field}” looks at more than the timeline, so it cannot stand here.</source>
            <translation>“{field}” menilai lebih dari lini masa, jadi tidak bisa di sini.</translation>
        </message>
        <message>
            <source>“{word}” sounds like blame.</source>
            <translation>“{word}” terdengar menyalahkan.</translation>
        </message>
    </context>
    <context>
        <name>LessonGoals</name>
        <message>
            <source>A video was exported: {range} seconds.</source>
            <translation>Video sudah diekspor: {range} detik.</translation>
        </message>
        <message>
            <source>Anything was changed.</source>
            <translation>Ada sesuatu yang diubah.</translation>
        </message>
        <message>
            <source>Captions stand below nearly all of the speech.</source>
            <translation>Takarir ada di hampir semua ucapan.</translation>
        </message>
        <message>
            <source>Captions: {range}.</source>
            <translation>Takarir: {range}.</translation>
        </message>
        <message>
            <source>Clips of {file} on the timeline: {range}.</source>
            <translation>Klip dari {file} di lini masa: {range}.</translation>
        </message>
        <message>
            <source>Clips on the timeline: {range}.</source>
            <translation>Klip di lini masa: {range}.</translation>
        </message>
        <message>
            <source>Clips with this effect: {range}.</source>
            <translation>Klip dengan efek ini: {range}.</translation>
        </message>
        <message>
            <source>Cut out of {file}: second {begin} to {end}.</source>
            <translation>Dibuang dari {file}: detik {begin} sampai {end}.</translation>
        </message>
        <message>
            <source>Different clips on the timeline: {range}.</source>
            <translation>Klip yang berbeda di lini masa: {range}.</translation>
        </message>
        <message>
            <source>Each text is seen: {range} seconds.</source>
            <translation>Setiap teks tampil: {range} detik.</translation>
        </message>
        <message>
            <source>Each text stands where nothing covers it.</source>
            <translation>Setiap teks berada di tempat yang tidak tertutup.</translation>
        </message>
        <message>
            <source>Each text stays long enough to be read.</source>
            <translation>Setiap teks cukup lama untuk dibaca.</translation>
        </message>
        <message>
            <source>Length of the {place} clip: {range} seconds.</source>
            <translation>Panjang klip {place}: {range} detik.</translation>
        </message>
        <message>
            <source>Loudness of the {place} clip: {range} percent.</source>
            <translation>Kenyaringan klip {place}: {range} persen.</translation>
        </message>
        <message>
            <source>Music is heard through the whole video.</source>
            <translation>Musik terdengar sepanjang video.</translation>
        </message>
        <message>
            <source>Music makes way for speech.</source>
            <translation>Musik mengecil saat ada ucapan.</translation>
        </message>
        <message>
            <source>Music stays as loud under speech.</source>
            <translation>Musik tetap nyaring saat ada ucapan.</translation>
        </message>
        <message>
            <source>Pictures over the picture: {range}.</source>
            <translation>Gambar sisipan: {range}.</translation>
        </message>
        <message>
            <source>Size of the letters: {range}.</source>
            <translation>Ukuran huruf: {range}.</translation>
        </message>
        <message>
            <source>Speed of the {place} clip: {range} percent.</source>
            <translation>Kecepatan klip {place}: {range} persen.</translation>
        </message>
        <message>
            <source>Texts on the picture: {range}.</source>
            <translation>Teks pada gambar: {range}.</translation>
        </message>
        <message>
            <source>The clips stand in your order, {file} first.</source>
            <translation>Urutan klip seperti punya Anda, {file} dahulu.</translation>
        </message>
        <message>
            <source>The cover has words.</source>
            <translation>Sampul punya tulisan.</translation>
        </message>
        <message>
            <source>The effect of the {place} clip is as strong.</source>
            <translation>Kekuatan efek klip {place} sama.</translation>
        </message>
        <message>
            <source>The export page is open.</source>
            <translation>Halaman ekspor terbuka.</translation>
        </message>
        <message>
            <source>The first text appears at: {range} seconds.</source>
            <translation>Teks pertama muncul pada: {range} detik.</translation>
        </message>
        <message>
            <source>The letters stand out clearly.</source>
            <translation>Hurufnya terlihat jelas.</translation>
        </message>
        <message>
            <source>The music is softer than the voice.</source>
            <translation>Musik lebih pelan daripada suara.</translation>
        </message>
        <message>
            <source>The project has a name of its own.</source>
            <translation>Proyek punya nama sendiri.</translation>
        </message>
        <message>
            <source>The sound comes slowly.</source>
            <translation>Suara masuk perlahan.</translation>
        </message>
        <message>
            <source>The sound ends with the video.</source>
            <translation>Suara selesai bersama videonya.</translation>
        </message>
        <message>
            <source>The sound goes slowly.</source>
            <translation>Suara keluar perlahan.</translation>
        </message>
        <message>
            <source>The sound is level.</source>
            <translation>Suaranya sudah rata.</translation>
        </message>
        <message>
            <source>The text for the platform is written.</source>
            <translation>Teks unggahan sudah ditulis.</translation>
        </message>
        <message>
            <source>The video begins with this moment of {file}.</source>
            <translation>Video dimulai dengan bagian ini dari {file}.</translation>
        </message>
        <message>
            <source>The video is square.</source>
            <translation>Videonya kotak.</translation>
        </message>
        <message>
            <source>The video is upright.</source>
            <translation>Videonya tegak.</translation>
        </message>
        <message>
            <source>The video is wide.</source>
            <translation>Videonya lebar.</translation>
        </message>
        <message>
            <source>The video was played and stopped.</source>
            <translation>Video sudah diputar dan dihentikan.</translation>
        </message>
        <message>
            <source>The video was played.</source>
            <translation>Video sudah diputar.</translation>
        </message>
        <message>
            <source>The whole video: {range} seconds.</source>
            <translation>Seluruh video: {range} detik.</translation>
        </message>
        <message>
            <source>The {place} clip fills the screen as here.</source>
            <translation>Klip {place} memenuhi layar seperti di sini.</translation>
        </message>
        <message>
            <source>The {place} clip has less noise.</source>
            <translation>Derau klip {place} berkurang.</translation>
        </message>
        <message>
            <source>The {place} clip shows the same part.</source>
            <translation>Klip {place} menampilkan bagian yang sama.</translation>
        </message>
        <message>
            <source>Transitions: {range}.</source>
            <translation>Peralihan: {range}.</translation>
        </message>
        <message>
            <source>Tunes on the timeline: {range}.</source>
            <translation>Musik di lini masa: {range}.</translation>
        </message>
        <message>
            <source>Voices on the timeline: {range}.</source>
            <translation>Suara di lini masa: {range}.</translation>
        </message>
        <message>
            <source>at most {high}</source>
            <translation>paling banyak {high}</translation>
        </message>
        <message>
            <source>{low} or more</source>
            <translation>{low} atau lebih</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} sampai {high}</translation>
        </message>
    </context>
    <context>
        <name>LessonMeasures</name>
        <message>
            <source>eighth</source>
            <translation>kedelapan</translation>
        </message>
        <message>
            <source>fifth</source>
            <translation>kelima</translation>
        </message>
        <message>
            <source>first</source>
            <translation>pertama</translation>
        </message>
        <message>
            <source>fourth</source>
            <translation>keempat</translation>
        </message>
        <message>
            <source>ninth</source>
            <translation>kesembilan</translation>
        </message>
        <message>
            <source>number {number}</source>
            <translation>ke-{number}</translation>
        </message>
        <message>
            <source>second</source>
            <translation>kedua</translation>
        </message>
        <message>
            <source>seventh</source>
            <translation>ketujuh</translation>
        </message>
        <message>
            <source>sixth</source>
            <translation>keenam</translation>
        </message>
        <message>
            <source>square</source>
            <translation>kotak</translation>
        </message>
        <message>
            <source>tenth</source>
            <translation>kesepuluh</translation>
        </message>
        <message>
            <source>third</source>
            <translation>ketiga</translation>
        </message>
        <message>
            <source>upright</source>
            <translation>tegak</translation>
        </message>
        <message>
            <source>wide</source>
            <translation>lebar</translation>
        </message>
    </context>
    <context>
        <name>LessonPanel</name>
        <message>
            <source>**Do it for me** does the step. It then earns no badge.</source>
            <translation>**Kerjakan untukku** menyelesaikan langkah ini. Lencananya belum didapat.</translation>
        </message>
        <message>
            <source>**Show me** does it on a copy. Your project stays as it is.</source>
            <translation>**Tunjukkan** mengerjakannya pada salinan. Proyek Anda tetap sama.</translation>
        </message>
        <message>
            <source>1. Watch</source>
            <translation>1. Lihat</translation>
        </message>
        <message>
            <source>After the hints, **Show me** opens.</source>
            <translation>Setelah petunjuk habis, **Tunjukkan** terbuka.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Mulai</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Mulai lagi</translation>
        </message>
        <message>
            <source>Begin with a new project, on the home page.</source>
            <translation>Mulai dengan proyek baru, di beranda.</translation>
        </message>
        <message>
            <source>Do it for me</source>
            <translation>Kerjakan untukku</translation>
        </message>
        <message>
            <source>Do these in this project, in any order. Then you skip ahead.</source>
            <translation>Kerjakan ini di proyek ini, urutannya bebas. Lalu Anda langsung maju.</translation>
        </message>
        <message>
            <source>Example: {title}</source>
            <translation>Contoh: {title}</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Go on.</source>
            <translation>Teruskan.</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>Petunjuk</translation>
        </message>
        <message>
            <source>Hold it, drag it, and let go there: {place}</source>
            <translation>Tahan, geser, lalu lepaskan di sana: {place}</translation>
        </message>
        <message>
            <source>I can do this already</source>
            <translation>Saya sudah bisa</translation>
        </message>
        <message>
            <source>LESSON {number} · {title}</source>
            <translation>PELAJARAN {number} · {title}</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Lanjut</translation>
        </message>
        <message>
            <source>Not quite yet.</source>
            <translation>Belum tepat.</translation>
        </message>
        <message>
            <source>Now change seats. Whoever looked on takes the mouse.</source>
            <translation>Sekarang tukar tempat duduk. Yang tadi melihat, kini memegang mouse.</translation>
        </message>
        <message>
            <source>Now: the {clip} clip has {seconds} seconds.</source>
            <translation>Sekarang: klip {clip} {seconds} detik.</translation>
        </message>
        <message>
            <source>Now: {decibels} dB below the voice.</source>
            <translation>Sekarang: {decibels} dB di bawah suara.</translation>
        </message>
        <message>
            <source>Now: {seconds} seconds.</source>
            <translation>Sekarang: {seconds} detik.</translation>
        </message>
        <message>
            <source>One moment, your project is being prepared.</source>
            <translation>Sebentar, proyek Anda sedang disiapkan.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Buka proyeknya</translation>
        </message>
        <message>
            <source>Press **Space** to play it.</source>
            <translation>Tekan **Spasi** untuk memutarnya.</translation>
        </message>
        <message>
            <source>Restore this step</source>
            <translation>Pulihkan langkah ini</translation>
        </message>
        <message>
            <source>Save and leave</source>
            <translation>Simpan dan keluar</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Tersimpan sebagai {file}.</translation>
        </message>
        <message>
            <source>Saved. Go on at any time from the home page.</source>
            <translation>Tersimpan. Lanjutkan kapan saja dari beranda.</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>Tunjukkan</translation>
        </message>
        <message>
            <source>Show me the steps</source>
            <translation>Ikuti langkahnya</translation>
        </message>
        <message>
            <source>Show what you know</source>
            <translation>Tunjukkan yang Anda bisa</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Lewati</translation>
        </message>
        <message>
            <source>Skipped: {count}. You can come back any time.</source>
            <translation>Dilewati: {count}. Anda bisa kembali kapan saja.</translation>
        </message>
        <message>
            <source>Step {step} of {all}</source>
            <translation>Langkah {step} dari {all}</translation>
        </message>
        <message>
            <source>The project could not be prepared.</source>
            <translation>Proyeknya belum bisa disiapkan.</translation>
        </message>
        <message>
            <source>The project of this lesson is no longer there.</source>
            <translation>Proyek pelajaran ini sudah tidak ada.</translation>
        </message>
        <message>
            <source>The project of this lesson is not open now.</source>
            <translation>Proyek pelajaran ini sedang tidak terbuka.</translation>
        </message>
        <message>
            <source>This cannot be shown in this project. Press Try again first.</source>
            <translation>Ini belum bisa ditunjukkan di proyek ini. Tekan Coba lagi dulu.</translation>
        </message>
        <message>
            <source>This is called: {action}.</source>
            <translation>Namanya: {action}.</translation>
        </message>
        <message>
            <source>This is not the project of this lesson.</source>
            <translation>Ini bukan proyek pelajaran ini.</translation>
        </message>
        <message>
            <source>This step begins again. Undo brings your version back.</source>
            <translation>Langkah ini dimulai lagi. Urungkan mengembalikan versi Anda.</translation>
        </message>
        <message>
            <source>To the home page</source>
            <translation>Ke beranda</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Coba lagi</translation>
        </message>
        <message>
            <source>Try it with own clips</source>
            <translation>Coba klip sendiri</translation>
        </message>
        <message>
            <source>Try it yourself first. Need help? Press **Hint**.</source>
            <translation>Coba sendiri dulu. Perlu bantuan? Tekan **Petunjuk**.</translation>
        </message>
        <message>
            <source>Use this one</source>
            <translation>Pakai yang ini</translation>
        </message>
        <message>
            <source>We are two at this computer</source>
            <translation>Kami berdua di komputer ini</translation>
        </message>
        <message>
            <source>Well remembered</source>
            <translation>Masih ingat!</translation>
        </message>
        <message>
            <source>Words to know</source>
            <translation>Kata yang perlu dikenal</translation>
        </message>
        <message>
            <source>You did every step yourself. The badge is yours.</source>
            <translation>Semua langkah Anda kerjakan sendiri. Lencananya milik Anda.</translation>
        </message>
        <message>
            <source>You have seen where it leads. Now you do it.</source>
            <translation>Anda sudah melihat hasilnya. Sekarang giliran Anda.</translation>
        </message>
        <message>
            <source>You still know it. It comes back after a while.</source>
            <translation>Anda masih ingat. Nanti tugas ini muncul lagi.</translation>
        </message>
        <message>
            <source>Your version is kept. Press **Undo** to see it.</source>
            <translation>Versi Anda tetap ada. Tekan **Urungkan** untuk melihatnya.</translation>
        </message>
        <message>
            <source>“{title}” no longer holds.</source>
            <translation>“{title}” belum tercapai lagi.</translation>
        </message>
    </context>
    <context>
        <name>LessonRecorded</name>
        <message>
            <source>A teacher recorded this lesson while doing it.</source>
            <translation>Guru merekam pelajaran ini sambil mengerjakannya.</translation>
        </message>
        <message>
            <source>All steps are done. Now try it with your own clips.</source>
            <translation>Semua langkah selesai. Sekarang coba dengan klip sendiri.</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Klip</translation>
        </message>
        <message>
            <source>Do this step</source>
            <translation>Kerjakan langkah ini</translation>
        </message>
        <message>
            <source>Export the video</source>
            <translation>Ekspor videonya</translation>
        </message>
        <message>
            <source>For everybody who learns in this class.</source>
            <translation>Untuk semua yang belajar di kelas ini.</translation>
        </message>
        <message>
            <source>Good. This step is done.</source>
            <translation>Bagus. Langkah ini selesai.</translation>
        </message>
        <message>
            <source>Lesson: {title}</source>
            <translation>Pelajaran: {title}</translation>
        </message>
        <message>
            <source>Look at the task once more.</source>
            <translation>Lihat tugasnya sekali lagi.</translation>
        </message>
        <message>
            <source>Make a video like this one with your own clips.</source>
            <translation>Buat video seperti ini dengan klip Anda sendiri.</translation>
        </message>
        <message>
            <source>Nothing can break. Undo brings everything back.</source>
            <translation>Tidak ada yang bisa rusak. Urungkan mengembalikan semuanya.</translation>
        </message>
        <message>
            <source>Notice the order and the length of the pictures.</source>
            <translation>Perhatikan urutan dan panjang gambarnya.</translation>
        </message>
        <message>
            <source>Now with your own clips</source>
            <translation>Sekarang dengan klip sendiri</translation>
        </message>
        <message>
            <source>One piece of video or one photo on the timeline.</source>
            <translation>Satu potong video atau satu foto di lini masa.</translation>
        </message>
        <message>
            <source>Open the export page</source>
            <translation>Buka halaman ekspor</translation>
        </message>
        <message>
            <source>Press **Space** and watch the video to its end.</source>
            <translation>Tekan **Spasi**, lalu tonton videonya sampai selesai.</translation>
        </message>
        <message>
            <source>Takes the last change back.</source>
            <translation>Membatalkan perubahan terakhir.</translation>
        </message>
        <message>
            <source>The row at the bottom in which the clips stand.</source>
            <translation>Baris di bawah tempat klip tersusun.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Lini masa</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <source>Watch the finished example</source>
            <translation>Lihat contoh jadinya</translation>
        </message>
        <message>
            <source>Watch the video</source>
            <translation>Tonton videonya</translation>
        </message>
        <message>
            <source>Well done. Your own video is ready.</source>
            <translation>Bagus. Video Anda sendiri sudah jadi.</translation>
        </message>
        <message>
            <source>You have done it</source>
            <translation>Anda berhasil</translation>
        </message>
        <message>
            <source>You will have done this once yourself.</source>
            <translation>Anda sudah pernah mengerjakannya sendiri.</translation>
        </message>
    </context>
    <context>
        <name>LessonReport</name>
        <message>
            <source>Own clips: {praise}</source>
            <translation>Klip sendiri: {praise}</translation>
        </message>
        <message>
            <source>Step {number} of {count}: {title}: {praise}</source>
            <translation>Langkah {number} dari {count}: {title}: {praise}</translation>
        </message>
        <message>
            <source>{count} things to put right.</source>
            <translation>{count} hal perlu dibetulkan.</translation>
        </message>
        <message>
            <source>{name}: nothing to put right.</source>
            <translation>{name}: tidak ada yang perlu dibetulkan.</translation>
        </message>
    </context>
    <context>
        <name>LessonTargets</name>
        <message>
            <source>Choose a clip on the timeline, then look under Properties.</source>
            <translation>Pilih klip di lini masa, lalu lihat di Sifat.</translation>
        </message>
        <message>
            <source>Choose a clip, then look for Loudness, under Properties.</source>
            <translation>Pilih klip, lalu cari Kuat suara, di Sifat.</translation>
        </message>
        <message>
            <source>Choose a clip, then look for Part that is seen, under Properties.</source>
            <translation>Pilih klip, lalu cari Bagian yang terlihat, di Sifat.</translation>
        </message>
        <message>
            <source>Choose a clip, then look for Separate the sound, under Properties.</source>
            <translation>Pilih klip, lalu lihat Pisahkan suara di tab Sifat.</translation>
        </message>
        <message>
            <source>Choose the music on the timeline, then look for Fit to the video.</source>
            <translation>Pilih musik di lini masa, lalu lihat Pas dengan video.</translation>
        </message>
        <message>
            <source>Choose the music on the timeline, then look for Goes slowly.</source>
            <translation>Pilih musik di lini masa, lalu lihat Keluar perlahan.</translation>
        </message>
        <message>
            <source>Choose the music on the timeline, then look for Loudness.</source>
            <translation>Pilih musik di lini masa, lalu lihat Kuat suara.</translation>
        </message>
        <message>
            <source>Choose the voice on the timeline, then look for Reduce noise.</source>
            <translation>Pilih suara di lini masa, lalu lihat Kurangi derau.</translation>
        </message>
        <message>
            <source>Look at the picture in the middle.</source>
            <translation>Lihat gambar di tengah.</translation>
        </message>
        <message>
            <source>Look between two clips on the timeline, at the {place} cut.</source>
            <translation>Lihat di antara dua klip pada lini masa, di sambungan {place}.</translation>
        </message>
        <message>
            <source>Look for Add clips under Media.</source>
            <translation>Cari Tambah klip di bagian Media.</translation>
        </message>
        <message>
            <source>Look for Add words, or for Another, under Text.</source>
            <translation>Cari Tambah teks, atau Teks lain, di bawah Teks.</translation>
        </message>
        <message>
            <source>Look for Captions at the right, beside Text.</source>
            <translation>Cari Takarir di kanan, di samping Teks.</translation>
        </message>
        <message>
            <source>Look for Cut out pauses, under Music and Voice.</source>
            <translation>Lihat Buang jeda, di Musik lalu Suara.</translation>
        </message>
        <message>
            <source>Look for Dissolve, under Transitions.</source>
            <translation>Cari Larut, di bawah Peralihan.</translation>
        </message>
        <message>
            <source>Look for Effects at the right.</source>
            <translation>Cari Efek di sebelah kanan.</translation>
        </message>
        <message>
            <source>Look for Freeze the picture at the right, under Effects.</source>
            <translation>Cari Bekukan gambar di sebelah kanan, di bawah Efek.</translation>
        </message>
        <message>
            <source>Look for Level the sound, under Music and Voice.</source>
            <translation>Lihat Ratakan suara, di Musik lalu Suara.</translation>
        </message>
        <message>
            <source>Look for Lower music under speech, under Music and Voice.</source>
            <translation>Lihat Kecilkan musik saat ada suara, di Musik lalu Suara.</translation>
        </message>
        <message>
            <source>Look for Media at the right.</source>
            <translation>Cari Media di kanan.</translation>
        </message>
        <message>
            <source>Look for Mend all above the list of captions.</source>
            <translation>Cari Rapikan di atas daftar takarir.</translation>
        </message>
        <message>
            <source>Look for Music at the right, beside Text.</source>
            <translation>Lihat tab Musik di kanan, di sebelah Teks.</translation>
        </message>
        <message>
            <source>Look for My projects on the home page.</source>
            <translation>Cari Proyek saya di beranda.</translation>
        </message>
        <message>
            <source>Look for Open folder on the export page.</source>
            <translation>Cari Buka folder di halaman ekspor.</translation>
        </message>
        <message>
            <source>Look for Play on the export page.</source>
            <translation>Cari Putar di halaman ekspor.</translation>
        </message>
        <message>
            <source>Look for Properties at the right.</source>
            <translation>Cari Sifat di sebelah kanan.</translation>
        </message>
        <message>
            <source>Look for Record a voice, under Music and Voice.</source>
            <translation>Lihat Rekam suara, di Musik lalu Suara.</translation>
        </message>
        <message>
            <source>Look for Redo at the top left.</source>
            <translation>Cari Ulangi di kiri atas.</translation>
        </message>
        <message>
            <source>Look for Sample clips under Media.</source>
            <translation>Cari Klip contoh di bagian Media.</translation>
        </message>
        <message>
            <source>Look for Size at the right, under Text.</source>
            <translation>Cari Ukuran di kanan, di bawah Teks.</translation>
        </message>
        <message>
            <source>Look for Speed at the right, under Effects.</source>
            <translation>Cari Kecepatan di sebelah kanan, di bawah Efek.</translation>
        </message>
        <message>
            <source>Look for Start empty on the home page.</source>
            <translation>Cari Mulai kosong di beranda.</translation>
        </message>
        <message>
            <source>Look for Stickers at the right, beside Media.</source>
            <translation>Cari Stiker di sebelah kanan, di samping Media.</translation>
        </message>
        <message>
            <source>Look for Style under Captions.</source>
            <translation>Cari Gaya di bawah Takarir.</translation>
        </message>
        <message>
            <source>Look for Take a whole folder under Media.</source>
            <translation>Cari Ambil satu folder di bagian Media.</translation>
        </message>
        <message>
            <source>Look for Text at the right, beside Media.</source>
            <translation>Cari Teks di kanan, di sebelah Media.</translation>
        </message>
        <message>
            <source>Look for Transitions at the right.</source>
            <translation>Cari Peralihan di sebelah kanan.</translation>
        </message>
        <message>
            <source>Look for Undo at the top left.</source>
            <translation>Cari Urungkan di kiri atas.</translation>
        </message>
        <message>
            <source>Look for Voice at the right, under Music.</source>
            <translation>Lihat bagian Suara di kanan, pada tab Musik.</translation>
        </message>
        <message>
            <source>Look for its card at the right, under Effects.</source>
            <translation>Cari kartunya di sebelah kanan, di bawah Efek.</translation>
        </message>
        <message>
            <source>Look for its card, under Transitions.</source>
            <translation>Cari kartunya, di bawah Peralihan.</translation>
        </message>
        <message>
            <source>Look for the big button on the export page.</source>
            <translation>Cari tombol besar di halaman ekspor.</translation>
        </message>
        <message>
            <source>Look for the big button under Captions, Script.</source>
            <translation>Cari tombol besar di Takarir, bagian Naskah.</translation>
        </message>
        <message>
            <source>Look for the big lesson button on the home page.</source>
            <translation>Cari tombol pelajaran yang besar di beranda.</translation>
        </message>
        <message>
            <source>Look for the bin above the timeline.</source>
            <translation>Cari gambar tempat sampah di atas lini masa.</translation>
        </message>
        <message>
            <source>Look for the button Export at the top right.</source>
            <translation>Cari tombol Ekspor di kanan atas.</translation>
        </message>
        <message>
            <source>Look for the button for all cuts, under Transitions.</source>
            <translation>Cari tombol untuk semua sambungan, di bawah Peralihan.</translation>
        </message>
        <message>
            <source>Look for the card Square on the new project page.</source>
            <translation>Cari kartu Kotak di halaman proyek baru.</translation>
        </message>
        <message>
            <source>Look for the card Upright on the new project page.</source>
            <translation>Cari kartu Tegak (HP) di halaman proyek baru.</translation>
        </message>
        <message>
            <source>Look for the card Wide on the new project page.</source>
            <translation>Cari kartu Lebar (YouTube) di halaman proyek baru.</translation>
        </message>
        <message>
            <source>Look for the cog at the top of the home page.</source>
            <translation>Cari gambar roda gigi di atas beranda.</translation>
        </message>
        <message>
            <source>Look for the field below the list of captions.</source>
            <translation>Cari kotak kata di bawah daftar takarir.</translation>
        </message>
        <message>
            <source>Look for the field of the script, under Captions.</source>
            <translation>Cari kotak naskah di bawah Takarir.</translation>
        </message>
        <message>
            <source>Look for the field with the words, under Text.</source>
            <translation>Cari kotak tulisan di bawah Teks.</translation>
        </message>
        <message>
            <source>Look for the last bar of the voice row on the timeline.</source>
            <translation>Lihat suara terakhir di baris Suara lini masa.</translation>
        </message>
        <message>
            <source>Look for the left end of the {place} bar in the voice row.</source>
            <translation>Lihat ujung kiri suara {place} di baris Suara.</translation>
        </message>
        <message>
            <source>Look for the list under Captions.</source>
            <translation>Cari daftar di bawah Takarir.</translation>
        </message>
        <message>
            <source>Look for the media box at the right, under Media.</source>
            <translation>Cari kotak media di sebelah kanan, di bagian Media.</translation>
        </message>
        <message>
            <source>Look for the music row on the timeline.</source>
            <translation>Lihat baris Musik di lini masa.</translation>
        </message>
        <message>
            <source>Look for the picture at the top right of the home page.</source>
            <translation>Cari gambar di kanan atas beranda.</translation>
        </message>
        <message>
            <source>Look for the place above the clips on the timeline.</source>
            <translation>Cari tempat di atas klip pada lini masa.</translation>
        </message>
        <message>
            <source>Look for the project's name at the top left.</source>
            <translation>Cari nama proyek di kiri atas.</translation>
        </message>
        <message>
            <source>Look for the right end of the {place} clip on the timeline.</source>
            <translation>Cari ujung kanan klip {place} di lini masa.</translation>
        </message>
        <message>
            <source>Look for the round button below the picture.</source>
            <translation>Cari tombol bulat di bawah gambar.</translation>
        </message>
        <message>
            <source>Look for the scissors above the timeline.</source>
            <translation>Cari gambar gunting di atas lini masa.</translation>
        </message>
        <message>
            <source>Look for the sliders at the right, under Effects.</source>
            <translation>Cari penggesernya di kanan, di bawah Efek.</translation>
        </message>
        <message>
            <source>Look for the text on the picture.</source>
            <translation>Lihat teks di gambar tengah.</translation>
        </message>
        <message>
            <source>Look for the timeline at the bottom.</source>
            <translation>Cari lini masa di bagian bawah.</translation>
        </message>
        <message>
            <source>Look for the tunes at the right, under Music.</source>
            <translation>Lihat daftar lagu di kanan, pada tab Musik.</translation>
        </message>
        <message>
            <source>Look for the upright line on the timeline.</source>
            <translation>Cari garis tegak di lini masa.</translation>
        </message>
        <message>
            <source>Look for the voice row on the timeline.</source>
            <translation>Lihat baris Suara di lini masa.</translation>
        </message>
        <message>
            <source>Look for the {place} caption on the timeline.</source>
            <translation>Cari takarir {place} di lini masa.</translation>
        </message>
        <message>
            <source>Look for the {place} clip on the timeline.</source>
            <translation>Cari klip {place} di lini masa.</translation>
        </message>
        <message>
            <source>Look for the {place} picture under Style, in the tab Text.</source>
            <translation>Cari gambar {place} di bawah Gaya, di tab Teks.</translation>
        </message>
        <message>
            <source>Look for the {place} sticker at the right, under Stickers.</source>
            <translation>Cari stiker {place} di sebelah kanan, di bawah Stiker.</translation>
        </message>
        <message>
            <source>Look for the {place} text at the top of the timeline.</source>
            <translation>Lihat teks {place} di atas lini masa.</translation>
        </message>
        <message>
            <source>Look for this text at the top of the timeline.</source>
            <translation>Lihat teks ini di bagian atas lini masa.</translation>
        </message>
        <message>
            <source>Look for your clips at the right, under Media.</source>
            <translation>Cari klip Anda di sebelah kanan, di bagian Media.</translation>
        </message>
        <message>
            <source>Look for {name} on the export page.</source>
            <translation>Cari {name} di halaman ekspor.</translation>
        </message>
        <message>
            <source>Press near second {number}, in the row of seconds above the timeline.</source>
            <translation>Tekan di sekitar detik {number}, di deretan detik di atas lini masa.</translation>
        </message>
    </context>
    <context>
        <name>Looks</name>
        <message>
            <source>Alert</source>
            <translation>Siaga</translation>
        </message>
        <message>
            <source>Bright</source>
            <translation>Ceria</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>Bersih</translation>
        </message>
        <message>
            <source>Coast</source>
            <translation>Pesisir</translation>
        </message>
        <message>
            <source>Elegant</source>
            <translation>Anggun</translation>
        </message>
        <message>
            <source>Festive</source>
            <translation>Meriah</translation>
        </message>
        <message>
            <source>Memories</source>
            <translation>Kenangan</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Alam</translation>
        </message>
        <message>
            <source>Official</source>
            <translation>Resmi</translation>
        </message>
        <message>
            <source>Warm</source>
            <translation>Hangat</translation>
        </message>
    </context>
    <context>
        <name>Media</name>
        <message>
            <source>A sound needs a video: put a clip down first.</source>
            <translation>Suara perlu video. Taruh klip lebih dulu.</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Semua file (*)</translation>
        </message>
        <message>
            <source>Bringing in what was found: {percent} %</source>
            <translation>Menyalin yang ditemukan: {percent} %</translation>
        </message>
        <message>
            <source>Change what was filled in</source>
            <translation>Ubah isian templat</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Pilih folder</translation>
        </message>
        <message>
            <source>Choose clips</source>
            <translation>Pilih klip</translation>
        </message>
        <message>
            <source>Clips of this project</source>
            <translation>Klip di proyek ini</translation>
        </message>
        <message>
            <source>Copying {percent} %</source>
            <translation>Menyalin {percent} %</translation>
        </message>
        <message>
            <source>Drag clips here from a folder, or press Add clips.</source>
            <translation>Tarik klip dari folder ke sini, atau tekan Tambah klip.</translation>
        </message>
        <message>
            <source>Enter puts it on the timeline, Ctrl+Enter over the picture. Shift+Enter shows it in place of what is there.</source>
            <translation>Enter menaruhnya di lini masa, Ctrl+Enter di atas gambar. Shift+Enter menggantikan yang ada di garis.</translation>
        </message>
        <message>
            <source>Files found again: {count}.</source>
            <translation>File yang ditemukan lagi: {count}.</translation>
        </message>
        <message>
            <source>In place of what is there</source>
            <translation>Gantikan yang ada di garis</translation>
        </message>
        <message>
            <source>Lay over the picture</source>
            <translation>Jadikan gambar sisipan</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Cari lagi</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>Mencari di folder itu…</translation>
        </message>
        <message>
            <source>Open the template again with other words or clips. It becomes a new project.</source>
            <translation>Buka lagi templatnya dengan kata atau klip lain. Hasilnya proyek baru.</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Preparing {percent} %</source>
            <translation>Menyiapkan {percent} %</translation>
        </message>
        <message>
            <source>Put on the timeline</source>
            <translation>Taruh di lini masa</translation>
        </message>
        <message>
            <source>Put {name} on the timeline</source>
            <translation>Taruh {name} di lini masa</translation>
        </message>
        <message>
            <source>Remove from the project</source>
            <translation>Keluarkan dari proyek</translation>
        </message>
        <message>
            <source>Sample clips</source>
            <translation>Klip contoh</translation>
        </message>
        <message>
            <source>Short clips to practise with.</source>
            <translation>Klip pendek untuk berlatih.</translation>
        </message>
        <message>
            <source>The missing files are not in that folder.</source>
            <translation>File yang hilang tidak ada di folder itu.</translation>
        </message>
        <message>
            <source>The preview gets quicker. The clip can be used now.</source>
            <translation>Pratinjau sedang dipercepat. Klip ini sudah bisa dipakai.</translation>
        </message>
        <message>
            <source>There is no clip yet.</source>
            <translation>Belum ada klip.</translation>
        </message>
        <message>
            <source>Videos and photos ({endings})</source>
            <translation>Video dan foto ({endings})</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Where are the clips now?</source>
            <translation>Di mana klip itu sekarang?</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>tanpa suara</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>tidak ditemukan</translation>
        </message>
        <message>
            <source>sound only</source>
            <translation>hanya suara</translation>
        </message>
        <message>
            <source>{count} files cannot be found.</source>
            <translation>{count} file tidak ditemukan.</translation>
        </message>
        <message>
            <source>{name} cannot be found.</source>
            <translation>{name} tidak ditemukan.</translation>
        </message>
        <message>
            <source>{name} is already in the project.</source>
            <translation>{name} sudah ada di proyek.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>Narration</name>
        <message>
            <source>(Here somebody in the video speaks. Wait.)</source>
            <translation>(Di sini orang di video yang bicara. Tunggu.)</translation>
        </message>
        <message>
            <source>Add your voice</source>
            <translation>Tambah suara Anda</translation>
        </message>
        <message>
            <source>Choose a sound file</source>
            <translation>Pilih file suara</translation>
        </message>
        <message>
            <source>Examples; your own words are better. {seconds} s hold {most} words, these are {count}.</source>
            <translation>Ini contoh; kata Anda sendiri lebih baik. {seconds} detik muat {most} kata, contoh ini {count} kata.</translation>
        </message>
        <message>
            <source>In the video: {name}, {seconds} s</source>
            <translation>Di video: {name}, {seconds} detik</translation>
        </message>
        <message>
            <source>Narration</source>
            <translation>Narasi</translation>
        </message>
        <message>
            <source>Take this narration away</source>
            <translation>Lepas narasi ini</translation>
        </message>
        <message>
            <source>Then: {words}</source>
            <translation>Lalu: {words}</translation>
        </message>
        <message>
            <source>Words to say</source>
            <translation>Kata-kata narasi</translation>
        </message>
        <message>
            <source>Your recording is not in the video yet. Use it, or record once more.</source>
            <translation>Rekaman Anda belum masuk video. Pakai, atau rekam sekali lagi.</translation>
        </message>
        <message>
            <source>Your voice: {seconds} s</source>
            <translation>Suara Anda: {seconds} detik</translation>
        </message>
        <message>
            <source>{first}–{last} s</source>
            <translation>Detik {first}–{last}</translation>
        </message>
        <message>
            <source>{first}–{last} s, up to {most} words</source>
            <translation>Detik {first}–{last}, paling banyak {most} kata</translation>
        </message>
    </context>
    <context>
        <name>NewProject</name>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Most videos for the phone are upright.</source>
            <translation>Kebanyakan video untuk HP berbentuk tegak.</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Proyek baru</translation>
        </message>
        <message>
            <source>Posts on Instagram and Facebook</source>
            <translation>Kiriman Instagram dan Facebook</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Kotak</translation>
        </message>
        <message>
            <source>TikTok, Reels, Shorts, WhatsApp Status</source>
            <translation>TikTok, Reels, Shorts, Status WhatsApp</translation>
        </message>
        <message>
            <source>Upright (phone)</source>
            <translation>Tegak (HP)</translation>
        </message>
        <message>
            <source>Which shape will your video have?</source>
            <translation>Apa bentuk video Anda?</translation>
        </message>
        <message>
            <source>Wide (YouTube)</source>
            <translation>Lebar (YouTube)</translation>
        </message>
        <message>
            <source>YouTube, television, projector</source>
            <translation>YouTube, televisi, proyektor</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message>
            <source>Go on</source>
            <translation>Lanjutkan</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Buang</translation>
        </message>
        <message>
            <source>Yes, throw it away</source>
            <translation>Ya, buang</translation>
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <source>Bottom left</source>
            <translation>Kiri bawah</translation>
        </message>
        <message>
            <source>Bottom right</source>
            <translation>Kanan bawah</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Tengah</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Kepekatan</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <source>Round corners</source>
            <translation>Sudut bulat</translation>
        </message>
        <message>
            <source>Top left</source>
            <translation>Kiri atas</translation>
        </message>
        <message>
            <source>Top right</source>
            <translation>Kanan atas</translation>
        </message>
        <message>
            <source>White border</source>
            <translation>Garis tepi putih</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>Penuh</translation>
        </message>
    </context>
    <context>
        <name>Pauses</name>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Cut out pauses</source>
            <translation>Buang jeda</translation>
        </message>
        <message>
            <source>Cut them out</source>
            <translation>Buang jeda ini</translation>
        </message>
        <message>
            <source>Leave beside each word</source>
            <translation>Sisakan di tepi kata</translation>
        </message>
        <message>
            <source>Listening {percent} %</source>
            <translation>Mendengarkan {percent} %</translation>
        </message>
        <message>
            <source>No pause was found. Drag “What counts as silent” right.</source>
            <translation>Belum ada jeda. Geser “Yang dianggap sepi” ke kanan.</translation>
        </message>
        <message>
            <source>Only the chosen clip</source>
            <translation>Hanya klip yang dipilih</translation>
        </message>
        <message>
            <source>Pauses longer than</source>
            <translation>Jeda lebih dari</translation>
        </message>
        <message>
            <source>The video is {seconds} seconds shorter.</source>
            <translation>Video lebih pendek {seconds} detik.</translation>
        </message>
        <message>
            <source>The voice is {seconds} seconds shorter.</source>
            <translation>Suara lebih pendek {seconds} detik.</translation>
        </message>
        <message>
            <source>What counts as silent</source>
            <translation>Yang dianggap sepi</translation>
        </message>
        <message>
            <source>What is hatched on the timeline will go.</source>
            <translation>Bagian bergaris di lini masa akan dibuang.</translation>
        </message>
        <message>
            <source>only real silence</source>
            <translation>hanya hening</translation>
        </message>
        <message>
            <source>soft sounds, too</source>
            <translation>termasuk bunyi pelan</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>biasa</translation>
        </message>
        <message>
            <source>{count} pauses, {seconds} seconds</source>
            <translation>{count} jeda, {seconds} detik</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>A small file for Status, up to one minute.</source>
            <translation>File kecil untuk Status, paling lama satu menit.</translation>
        </message>
        <message>
            <source>Large and clear, for the phone held upright.</source>
            <translation>Besar dan jernih, untuk HP yang dipegang tegak.</translation>
        </message>
        <message>
            <source>Large and clear, up to three minutes.</source>
            <translation>Besar dan jernih, paling lama tiga menit.</translation>
        </message>
        <message>
            <source>The best quality, for wide pictures.</source>
            <translation>Mutu terbaik, untuk gambar lebar.</translation>
        </message>
        <message>
            <source>Upright or square, up to three minutes.</source>
            <translation>Tegak atau kotak, paling lama tiga menit.</translation>
        </message>
        <message>
            <source>{place} shows {most} at most; this video lasts {length}.</source>
            <translation>{place} menayangkan paling lama {most}; video ini {length}.</translation>
        </message>
        <message>
            <source>{place} wants at least {least} seconds.</source>
            <translation>{place} meminta video paling pendek {least} detik.</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Drag a clip to the timeline</source>
            <translation>Tarik klip ke lini masa</translation>
        </message>
        <message>
            <source>Drop your clips here</source>
            <translation>Lepaskan klip Anda di sini</translation>
        </message>
        <message>
            <source>Hidden part: {across} % from the left, {down} % from the top. Arrow keys move it.</source>
            <translation>Bagian tersensor: {across} % dari kiri, {down} % dari atas. Geser dengan tombol panah.</translation>
        </message>
        <message>
            <source>Overlay: {across} % from the left, {down} % from the top. Arrow keys move it.</source>
            <translation>Gambar sisipan: {across} % dari kiri, {down} % dari atas. Tombol panah menggesernya.</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <source>or press + on the clip.</source>
            <translation>atau tekan + pada klip.</translation>
        </message>
        <message>
            <source>or press Add clips at the right.</source>
            <translation>atau tekan Tambah klip di kanan.</translation>
        </message>
        <message>
            <source>{words}: {across} % from the left, {down} % from the top. Arrow keys move it.</source>
            <translation>{words}: {across} % dari kiri, {down} % dari atas. Tombol panah menggesernya.</translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>A photo has no sound.</source>
            <translation>Foto tidak punya suara.</translation>
        </message>
        <message>
            <source>At the end</source>
            <translation>Pada akhirnya</translation>
        </message>
        <message>
            <source>Blurred</source>
            <translation>Latar buram</translation>
        </message>
        <message>
            <source>Choose a clip on the timeline.</source>
            <translation>Pilih klip di lini masa.</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Penuhi layar</translation>
        </message>
        <message>
            <source>Fill the screen; what stands over is cut off.</source>
            <translation>Penuhi layar; yang lebih di tepi tidak terlihat.</translation>
        </message>
        <message>
            <source>Half a second longer</source>
            <translation>Setengah detik lebih panjang</translation>
        </message>
        <message>
            <source>Half a second shorter</source>
            <translation>Setengah detik lebih pendek</translation>
        </message>
        <message>
            <source>Left – right</source>
            <translation>Kiri – kanan</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Panjang</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>Panjang dalam detik</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Kuat suara</translation>
        </message>
        <message>
            <source>Move slowly to another part</source>
            <translation>Bergerak pelan ke bagian lain</translation>
        </message>
        <message>
            <source>On the screen</source>
            <translation>Di layar</translation>
        </message>
        <message>
            <source>Part that is seen</source>
            <translation>Bagian yang terlihat</translation>
        </message>
        <message>
            <source>Part that is seen at the end</source>
            <translation>Bagian yang terlihat pada akhirnya</translation>
        </message>
        <message>
            <source>Show the whole picture, on a blurred copy of itself.</source>
            <translation>Perlihatkan gambar utuh, di atas salinannya yang buram.</translation>
        </message>
        <message>
            <source>Show the whole picture, on black.</source>
            <translation>Perlihatkan gambar utuh, di atas hitam.</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Suara</translation>
        </message>
        <message>
            <source>This clip has no sound.</source>
            <translation>Klip ini tidak punya suara.</translation>
        </message>
        <message>
            <source>Turn by 90°</source>
            <translation>Putar 90°</translation>
        </message>
        <message>
            <source>Up – down</source>
            <translation>Atas – bawah</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Utuh</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>Publishing</name>
        <message>
            <source>All from the library: {titles}.</source>
            <translation>Semua dari pustaka: {titles}.</translation>
        </message>
        <message>
            <source>All twelve are done. Ready to be shown.</source>
            <translation>Kedua belas butir selesai. Siap ditayangkan.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Before publishing</source>
            <translation>Sebelum tayang</translation>
        </message>
        <message>
            <source>Before publishing: {count} of {all}</source>
            <translation>Sebelum tayang: {count} dari {all}</translation>
        </message>
        <message>
            <source>Checked on {day}. Rules change; ask somebody who knows when in doubt.</source>
            <translation>Diperiksa {day}. Aturan berubah; tanyakan kepada yang paham bila ragu.</translation>
        </message>
        <message>
            <source>No music was added.</source>
            <translation>Tidak ada musik yang ditambahkan.</translation>
        </message>
        <message>
            <source>Not from the library: {names}. Is it licensed?</source>
            <translation>Bukan dari pustaka: {names}. Apakah ada izinnya?</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Cetak</translation>
        </message>
        <message>
            <source>Printed on {day}.</source>
            <translation>Dicetak {day}.</translation>
        </message>
        <message>
            <source>The page is in {name}.</source>
            <translation>Halamannya ada di {name}.</translation>
        </message>
        <message>
            <source>The place of recording never leaves: each exported video is checked for it.</source>
            <translation>Lokasi rekaman tidak ikut: setiap video hasil ekspor sudah diperiksa.</translation>
        </message>
        <message>
            <source>This information may be out of date: its time ended {hours} hours ago. Check the source again.</source>
            <translation>Info ini sudah lewat {hours} jam dari batasnya. Periksa lagi sumbernya.</translation>
        </message>
        <message>
            <source>Twelve taps protect you and the people in your video.</source>
            <translation>Dua belas ketukan ini melindungi Anda dan orang di video Anda.</translation>
        </message>
        <message>
            <source>What holds at the moment</source>
            <translation>Yang berlaku saat ini</translation>
        </message>
        <message>
            <source>Written: “{words}”.</source>
            <translation>Tertulis: “{words}”.</translation>
        </message>
        <message>
            <source>{count} of {all} are done.</source>
            <translation>{count} dari {all} selesai.</translation>
        </message>
        <message>
            <source>“{words}” has no date yet.</source>
            <translation>“{words}” belum ada tanggalnya.</translation>
        </message>
        <message>
            <source>“{words}” has no year yet.</source>
            <translation>“{words}” belum ada tahunnya.</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Penyimpanan</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Pilih</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Hapus</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Lihat di:</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Folder &amp;baru</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Buka</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Ganti nama</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Simpan</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Semua file (*)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Mundur</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Tampilkan rinciannya</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Tampilkan sebagai daftar</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Buat folder baru</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Buat folder baru</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Rincian</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Folder:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Nama file:</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Jenis file:</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Cari folder</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Maju</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Kembali ke folder tadi</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Maju ke folder berikutnya</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Naik satu folder</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Daftar tempat</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Komputer saya</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Folder baru</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Folder di atasnya</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>Tampilkan </translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>&amp;Tampilkan file tersembunyi</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Bilah samping</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>Komputer</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Tanggal diubah</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Komputer saya</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Jenis</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Salin</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Tempel</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>U&amp;langi</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Urungkan</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Potong</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Pilih semua</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Tidak</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Ya</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Down</source>
            <translation>Bawah</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Kiri</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Kanan</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Spasi</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Atas</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Salin</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Tempel</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>U&amp;langi</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Urungkan</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Potong</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Pilih semua</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Buttons of {platform} may cover it.</source>
            <translation>Tombol {platform} bisa menutupinya.</translation>
        </message>
        <message>
            <source>Contrast {ratio} : 1. Easy to read.</source>
            <translation>Kontras {ratio} : 1. Terbaca jelas.</translation>
        </message>
        <message>
            <source>Contrast {ratio} : 1. Hard to read.</source>
            <translation>Kontras {ratio} : 1. Sulit dibaca.</translation>
        </message>
        <message>
            <source>It is too large for it. Smaller letters would fit.</source>
            <translation>Teks terlalu besar untuk zona ini. Kecilkan hurufnya.</translation>
        </message>
        <message>
            <source>Letters of {size}: small on a phone.</source>
            <translation>Huruf {size}: kecil di layar HP.</translation>
        </message>
        <message>
            <source>Make it {seconds} s</source>
            <translation>Jadikan {seconds} detik</translation>
        </message>
        <message>
            <source>Make them {size}</source>
            <translation>Besarkan jadi {size}</translation>
        </message>
        <message>
            <source>Measuring the contrast…</source>
            <translation>Mengukur kontras…</translation>
        </message>
        <message>
            <source>Move it inside</source>
            <translation>Geser ke dalam</translation>
        </message>
        <message>
            <source>Partly outside the safe zone.</source>
            <translation>Sebagian di luar zona aman.</translation>
        </message>
        <message>
            <source>Put it on a dark plate</source>
            <translation>Beri latar gelap</translation>
        </message>
        <message>
            <source>Seen for {seconds} s: too short.</source>
            <translation>Tampil {seconds} detik: terlalu singkat.</translation>
        </message>
        <message>
            <source>The edge of a screen may cut it off.</source>
            <translation>Tepi layar bisa memotongnya.</translation>
        </message>
        <message>
            <source>The picture behind it is too much like the letters.</source>
            <translation>Gambar di belakangnya terlalu mirip dengan huruf.</translation>
        </message>
        <message>
            <source>{count} words need {seconds} s.</source>
            <translation>{count} kata perlu {seconds} detik.</translation>
        </message>
        <message>
            <source>{words} words, {letters} letters: {seconds} s are enough.</source>
            <translation>{words} kata, {letters} huruf: cukup {seconds} detik.</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>Pilih rekaman</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Get ready …</source>
            <translation>Bersiap …</translation>
        </message>
        <message>
            <source>Hold the microphone two hands away. Use headphones; it is quieter then.</source>
            <translation>Mulut kira-kira 20 cm dari mikrofon. Pakai headphone supaya suara bersih.</translation>
        </message>
        <message>
            <source>How loud the microphone hears you</source>
            <translation>Seberapa keras mikrofon mendengar Anda</translation>
        </message>
        <message>
            <source>It is very soft. Once more, a little closer?</source>
            <translation>Suaranya sangat pelan. Ulangi, sedikit lebih dekat?</translation>
        </message>
        <message>
            <source>It was too loud in places. Once more, a little further away?</source>
            <translation>Ada bagian terlalu keras. Ulangi, sedikit lebih jauh?</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Dengarkan</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Cari lagi</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Rekam lagi</translation>
        </message>
        <message>
            <source>Plug in a headset, or record on your phone and bring that recording in.</source>
            <translation>Colokkan headset. Atau rekam dengan HP, lalu masukkan rekamannya.</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>Rekam suara</translation>
        </message>
        <message>
            <source>Recorded: {seconds} s.</source>
            <translation>Terekam: {seconds} detik.</translation>
        </message>
        <message>
            <source>Recording {number}</source>
            <translation>Rekaman {number}</translation>
        </message>
        <message>
            <source>Speak a word. The bar should turn green.</source>
            <translation>Ucapkan satu kata. Batangnya akan menghijau.</translation>
        </message>
        <message>
            <source>Speak now. The video plays without sound.</source>
            <translation>Silakan bicara. Video diputar tanpa suara.</translation>
        </message>
        <message>
            <source>Start recording</source>
            <translation>Mulai rekam</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Berhenti</translation>
        </message>
        <message>
            <source>The loudness is good.</source>
            <translation>Kuat suaranya bagus.</translation>
        </message>
        <message>
            <source>The recording is kept; press Record to go on with it.</source>
            <translation>Rekaman disimpan. Tekan Rekam suara untuk melanjutkan.</translation>
        </message>
        <message>
            <source>There is a recording that was not used yet. Press Record a voice.</source>
            <translation>Ada rekaman yang belum dipakai. Tekan Rekam suara.</translation>
        </message>
        <message>
            <source>This computer has no microphone.</source>
            <translation>Komputer ini tidak punya mikrofon.</translation>
        </message>
        <message>
            <source>Use this recording</source>
            <translation>Pakai rekaman ini</translation>
        </message>
    </context>
    <context>
        <name>RecordLesson</name>
        <message>
            <source>**Recording**</source>
            <translation>**Sedang merekam**</translation>
        </message>
        <message>
            <source>All steps are recorded</source>
            <translation>Selesai merekam</translation>
        </message>
        <message>
            <source>Almost. Change what is marked, then write it again.</source>
            <translation>Hampir. Ubah yang ditandai, lalu tulis lagi.</translation>
        </message>
        <message>
            <source>Another page opened</source>
            <translation>Halaman lain dibuka</translation>
        </message>
        <message>
            <source>Back to the last step</source>
            <translation>Kembali ke langkah terakhir</translation>
        </message>
        <message>
            <source>Bring clips in and put them as learners should find them.</source>
            <translation>Masukkan klip, lalu susun seperti yang akan ditemui peserta.</translation>
        </message>
        <message>
            <source>Change something</source>
            <translation>Ubah sesuatu</translation>
        </message>
        <message>
            <source>Change step {number}: {words}</source>
            <translation>Ubah langkah {number}: {words}</translation>
        </message>
        <message>
            <source>Choose the shape of the lesson's video.</source>
            <translation>Pilih bentuk video untuk pelajaran ini.</translation>
        </message>
        <message>
            <source>Click it on the screen</source>
            <translation>Klik di layar</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Do it as beginners get it wrong</source>
            <translation>Kerjakan kekeliruan yang sering terjadi</translation>
        </message>
        <message>
            <source>Do step {number} now</source>
            <translation>Kerjakan langkah {number} sekarang</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Every step and every mistake is played once.</source>
            <translation>Setiap langkah dan kekeliruan diputar sekali.</translation>
        </message>
        <message>
            <source>Every step was played and works.</source>
            <translation>Semua langkah sudah dicoba dan berjalan.</translation>
        </message>
        <message>
            <source>File to hand on: {name}</source>
            <translation>File untuk dibagikan: {name}</translation>
        </message>
        <message>
            <source>First prepare the beginning</source>
            <translation>Siapkan dahulu awalnya</translation>
        </message>
        <message>
            <source>Go on recording the lesson “{title}”?</source>
            <translation>Lanjutkan rekaman pelajaran “{title}”?</translation>
        </message>
        <message>
            <source>Go on recording the lesson?</source>
            <translation>Lanjutkan rekaman pelajaran?</translation>
        </message>
        <message>
            <source>Learners read this sentence. Say kindly what to do now.</source>
            <translation>Peserta membaca kalimat ini. Sebutkan dengan ramah apa yang dilakukan.</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Buang kekeliruan ini</translation>
        </message>
        <message>
            <source>Leave this step out</source>
            <translation>Buang langkah ini</translation>
        </message>
        <message>
            <source>MAKE A LESSON</source>
            <translation>BUAT PELAJARAN</translation>
        </message>
        <message>
            <source>Make a lesson</source>
            <translation>Buat pelajaran</translation>
        </message>
        <message>
            <source>My clips may be shared</source>
            <translation>Klip saya boleh dibagikan</translation>
        </message>
        <message>
            <source>Not this one</source>
            <translation>Batalkan rekaman ini</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>Belum ada.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Buka folder</translation>
        </message>
        <message>
            <source>Record a mistake</source>
            <translation>Rekam kekeliruan</translation>
        </message>
        <message>
            <source>Record the first step</source>
            <translation>Rekam langkah pertama</translation>
        </message>
        <message>
            <source>Record the next step</source>
            <translation>Rekam langkah berikutnya</translation>
        </message>
        <message>
            <source>Say step {number}</source>
            <translation>Jelaskan langkah {number}</translation>
        </message>
        <message>
            <source>Sentence for this mistake</source>
            <translation>Kalimat untuk kekeliruan ini</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Berhenti</translation>
        </message>
        <message>
            <source>The lesson is being written</source>
            <translation>Pelajaran sedang ditulis</translation>
        </message>
        <message>
            <source>The project is back at the beginning of this step.</source>
            <translation>Proyek kembali ke awal langkah ini.</translation>
        </message>
        <message>
            <source>The recording is kept. Go on at any time from the home page.</source>
            <translation>Rekaman tersimpan. Lanjutkan kapan saja dari beranda.</translation>
        </message>
        <message>
            <source>The same in English (may stay empty)</source>
            <translation>Kalimat dalam bahasa Inggris (boleh kosong)</translation>
        </message>
        <message>
            <source>They go with the lesson, under the licence CC BY 4.0.</source>
            <translation>Klip ikut dalam pelajaran, dengan lisensi CC BY 4.0.</translation>
        </message>
        <message>
            <source>Title of the lesson</source>
            <translation>Judul pelajaran</translation>
        </message>
        <message>
            <source>To the home page</source>
            <translation>Ke beranda</translation>
        </message>
        <message>
            <source>Try it as a learner</source>
            <translation>Coba sebagai peserta</translation>
        </message>
        <message>
            <source>Typical mistakes</source>
            <translation>Kekeliruan yang sering</translation>
        </message>
        <message>
            <source>Video exported</source>
            <translation>Video diekspor</translation>
        </message>
        <message>
            <source>Video played</source>
            <translation>Video diputar</translation>
        </message>
        <message>
            <source>What helps then?</source>
            <translation>Apa yang membantu saat itu?</translation>
        </message>
        <message>
            <source>What it points at</source>
            <translation>Yang ditunjuk</translation>
        </message>
        <message>
            <source>What should the learner do? One sentence.</source>
            <translation>Apa yang dikerjakan peserta? Satu kalimat.</translation>
        </message>
        <message>
            <source>What will learners have at the end?</source>
            <translation>Apa yang dimiliki peserta pada akhirnya?</translation>
        </message>
        <message>
            <source>When is the step done?</source>
            <translation>Kapan langkah ini selesai?</translation>
        </message>
        <message>
            <source>Without a sentence</source>
            <translation>Belum ada kalimat</translation>
        </message>
        <message>
            <source>Work as always. Everything you do is noted here.</source>
            <translation>Bekerjalah seperti biasa. Semua yang Anda lakukan tercatat di sini.</translation>
        </message>
        <message>
            <source>Write the lesson</source>
            <translation>Tulis pelajaran</translation>
        </message>
        <message>
            <source>Yes, throw the recording away</source>
            <translation>Ya, buang rekamannya</translation>
        </message>
        <message>
            <source>Your lesson</source>
            <translation>Pelajaran Anda</translation>
        </message>
        <message>
            <source>Your lesson is ready</source>
            <translation>Pelajaran Anda siap</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>dipilih</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>tidak dipilih</translation>
        </message>
    </context>
    <context>
        <name>Recover</name>
        <message>
            <source>Go on with all steps</source>
            <translation>Lanjutkan dengan semua langkah</translation>
        </message>
        <message>
            <source>Nothing is thrown away; you can also undo later.</source>
            <translation>Tidak ada yang dibuang; Anda juga bisa mengurungkannya nanti.</translation>
        </message>
        <message>
            <source>Open without these steps</source>
            <translation>Buka tanpa langkah-langkah itu</translation>
        </message>
        <message>
            <source>Semenit stopped suddenly. {count} steps in {name} were noted down, but not saved yet.</source>
            <translation>Semenit berhenti tiba-tiba. {count} langkah di {name} sudah dicatat, tetapi belum tersimpan.</translation>
        </message>
        <message>
            <source>Your work is still there</source>
            <translation>Pekerjaan Anda masih ada</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Also a version without music</source>
            <translation>Juga versi tanpa musik</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Warna</translation>
        </message>
        <message>
            <source>Effects that I programmed</source>
            <translation>Efek buatan sendiri</translation>
        </message>
        <message>
            <source>Folder for finished videos</source>
            <translation>Folder video jadi</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Kurangi gerakan</translation>
        </message>
        <message>
            <source>Places where the last videos were shown</source>
            <translation>Tempat tayang video terakhir</translation>
        </message>
        <message>
            <source>Prepare the export while I edit</source>
            <translation>Siapkan ekspor selagi saya menyunting</translation>
        </message>
        <message>
            <source>Projects in other folders</source>
            <translation>Proyek di folder lain</translation>
        </message>
        <message>
            <source>Save the captions beside it (.srt)</source>
            <translation>Simpan juga takarir (.srt)</translation>
        </message>
        <message>
            <source>Save the cover beside it</source>
            <translation>Simpan juga sampulnya (JPG)</translation>
        </message>
        <message>
            <source>Several places in one go</source>
            <translation>Beberapa tempat sekaligus</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Ukuran teks</translation>
        </message>
        <message>
            <source>The tour was shown</source>
            <translation>Tur sudah ditampilkan</translation>
        </message>
        <message>
            <source>Where the last video was shown</source>
            <translation>Tempat tayang video terakhir</translation>
        </message>
        <message>
            <source>Whose buttons the safe zone shows</source>
            <translation>Tombol siapa yang tampil di zona aman</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Nama Anda</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Nothing glides or grows; rings stand still.</source>
            <translation>Tidak ada yang meluncur atau membesar; lingkaran penunjuk diam.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <source>Show the one-minute tour again</source>
            <translation>Tampilkan lagi tur satu menit</translation>
        </message>
        <message>
            <source>Then the video is ready sooner.</source>
            <translation>Video lebih cepat siap.</translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message>
            <source>Fetching part {part} of {count}: {percent} %</source>
            <translation>Mengambil bagian {part} dari {count}: {percent} %</translation>
        </message>
        <message>
            <source>Fetching {count} parts.</source>
            <translation>Mengambil {count} bagian.</translation>
        </message>
        <message>
            <source>Installing what the system lacks: {names}</source>
            <translation>Memasang yang belum ada di sistem: {names}</translation>
        </message>
        <message>
            <source>Putting the parts in place.</source>
            <translation>Memasang bagian-bagian itu.</translation>
        </message>
        <message>
            <source>Ready after {seconds} seconds.</source>
            <translation>Siap setelah {seconds} detik.</translation>
        </message>
        <message>
            <source>Semenit is being set up in another window; waiting for it.</source>
            <translation>Semenit sedang disiapkan di jendela lain. Mohon tunggu.</translation>
        </message>
        <message>
            <source>Semenit is getting ready. This happens once and takes a few minutes.</source>
            <translation>Semenit sedang disiapkan. Ini hanya sekali, selama beberapa menit.</translation>
        </message>
    </context>
    <context>
        <name>Shapes</name>
        <message>
            <source>Look at the {shape} shape in the editor</source>
            <translation>Lihat dan atur bentuk {shape}</translation>
        </message>
        <message>
            <source>Look in the editor</source>
            <translation>Lihat dan atur</translation>
        </message>
        <message>
            <source>Shape for {place}: {shape}</source>
            <translation>Bentuk untuk {place}: {shape}</translation>
        </message>
        <message>
            <source>Shape of the video</source>
            <translation>Bentuk video</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Kotak</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>Tegak</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Lebar</translation>
        </message>
        <message>
            <source>set up already</source>
            <translation>sudah diatur</translation>
        </message>
        <message>
            <source>{shape}: the framing was chosen automatically.</source>
            <translation>{shape}: bingkainya dipilih otomatis.</translation>
        </message>
    </context>
    <context>
        <name>ShotList</name>
        <message>
            <source>Ask everybody who can be recognised. For children, ask their parents.</source>
            <translation>Minta izin semua orang yang wajahnya terlihat. Untuk anak, minta izin orang tuanya.</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} dtk</translation>
        </message>
        <message>
            <source>{seconds} seconds. Film each shot for 10 to 15 seconds, hold the phone still.</source>
            <translation>{seconds} detik. Rekam tiap gambar 10 sampai 15 detik, HP diam.</translation>
        </message>
    </context>
    <context>
        <name>Sound</name>
        <message>
            <source>A little loud.</source>
            <translation>Agak keras.</translation>
        </message>
        <message>
            <source>A little soft.</source>
            <translation>Agak pelan.</translation>
        </message>
        <message>
            <source>A recording from my phone</source>
            <translation>Rekaman dari HP</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Sesudah</translation>
        </message>
        <message>
            <source>All sounds</source>
            <translation>Semua suara</translation>
        </message>
        <message>
            <source>As loud as TikTok and YouTube play it.</source>
            <translation>Sekeras yang diputar TikTok dan YouTube.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Sebelum</translation>
        </message>
        <message>
            <source>Before: {words}</source>
            <translation>Sebelum: {words}</translation>
        </message>
        <message>
            <source>Choose sounds</source>
            <translation>Pilih suara</translation>
        </message>
        <message>
            <source>Comes slowly</source>
            <translation>Masuk perlahan</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efek</translation>
        </message>
        <message>
            <source>Fit to the video</source>
            <translation>Pas dengan video</translation>
        </message>
        <message>
            <source>Goes slowly</source>
            <translation>Keluar perlahan</translation>
        </message>
        <message>
            <source>It takes the place of the music before.</source>
            <translation>Musik sebelumnya diganti.</translation>
        </message>
        <message>
            <source>Just right.</source>
            <translation>Sudah pas.</translation>
        </message>
        <message>
            <source>Level the sound</source>
            <translation>Ratakan suara</translation>
        </message>
        <message>
            <source>Listen to {name}</source>
            <translation>Dengarkan {name}</translation>
        </message>
        <message>
            <source>Listen with noise reduction</source>
            <translation>Dengarkan dengan pengurangan derau</translation>
        </message>
        <message>
            <source>Listen without noise reduction</source>
            <translation>Dengarkan tanpa pengurangan derau</translation>
        </message>
        <message>
            <source>Listening {percent} %</source>
            <translation>Mendengarkan {percent} %</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Kuat suara</translation>
        </message>
        <message>
            <source>Loudness {number} LUFS. {judged}</source>
            <translation>Kuat suara {number} LUFS. {judged}</translation>
        </message>
        <message>
            <source>Lower music under speech</source>
            <translation>Kecilkan musik saat ada suara</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Ukur lagi</translation>
        </message>
        <message>
            <source>Mood: {mood}</source>
            <translation>Suasana: {mood}</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>Music and voice</source>
            <translation>Musik dan suara</translation>
        </message>
        <message>
            <source>Music from this computer</source>
            <translation>Musik dari komputer</translation>
        </message>
        <message>
            <source>Nothing is heard yet.</source>
            <translation>Belum ada suara.</translation>
        </message>
        <message>
            <source>Now: {words}</source>
            <translation>Sekarang: {words}</translation>
        </message>
        <message>
            <source>Press Use, or drag it to the timeline.</source>
            <translation>Tekan Pakai, atau tarik ke lini masa.</translation>
        </message>
        <message>
            <source>Put a clip on the timeline first.</source>
            <translation>Taruh klip di lini masa dulu.</translation>
        </message>
        <message>
            <source>Reduce noise</source>
            <translation>Kurangi derau</translation>
        </message>
        <message>
            <source>Soft; people would have to turn it up.</source>
            <translation>Pelan; penonton perlu membesarkan volume.</translation>
        </message>
        <message>
            <source>Sounds ({endings})</source>
            <translation>Suara ({endings})</translation>
        </message>
        <message>
            <source>Space listens, Enter uses it.</source>
            <translation>Spasi mendengarkan, Enter memakai.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Berhenti</translation>
        </message>
        <message>
            <source>The sound has changed since.</source>
            <translation>Suara sudah berubah sejak diukur.</translation>
        </message>
        <message>
            <source>They sound where the line stands.</source>
            <translation>Berbunyi di garis tegak.</translation>
        </message>
        <message>
            <source>This computer has no loudspeaker; nothing can be heard.</source>
            <translation>Komputer ini tidak punya pengeras suara, jadi tidak terdengar.</translation>
        </message>
        <message>
            <source>Too loud for most platforms.</source>
            <translation>Terlalu keras untuk kebanyakan aplikasi.</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Pakai</translation>
        </message>
        <message>
            <source>Use your own music, or music you have leave for. Put a song of the day on in the app.</source>
            <translation>Pakai musik sendiri atau yang berizin. Lagu tren dipasang di aplikasi saat mengunggah.</translation>
        </message>
        <message>
            <source>Use {name}</source>
            <translation>Pakai {name}</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Suara</translation>
        </message>
        <message>
            <source>all</source>
            <translation>semua</translation>
        </message>
        <message>
            <source>free to use</source>
            <translation>bebas dipakai</translation>
        </message>
        <message>
            <source>off</source>
            <translation>mati</translation>
        </message>
        <message>
            <source>{heard} of {length} are heard; the video ends before.</source>
            <translation>Terdengar {heard} dari {length}; videonya selesai lebih dulu.</translation>
        </message>
        <message>
            <source>{name} has no sound.</source>
            <translation>{name} tidak bersuara.</translation>
        </message>
    </context>
    <context>
        <name>Stickers</name>
        <message>
            <source>Add a sticker</source>
            <translation>Tambah stiker</translation>
        </message>
        <message>
            <source>Arrow</source>
            <translation>Panah</translation>
        </message>
        <message>
            <source>It appears where the line stands. Move it on the picture.</source>
            <translation>Muncul di garis tegak. Geser di gambar.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telepon</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lokasi</translation>
        </message>
        <message>
            <source>Promo</source>
            <translation>Promo</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>Lingkaran</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Bintang</translation>
        </message>
        <message>
            <source>Sticker {name}</source>
            <translation>Stiker {name}</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>Centang</translation>
        </message>
    </context>
    <context>
        <name>Styles</name>
        <message>
            <source>Bold</source>
            <translation>Tegas</translation>
        </message>
        <message>
            <source>Bright</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Takarir</translation>
        </message>
        <message>
            <source>Cheerful</source>
            <translation>Ceria</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>Bersih</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontak</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Sorot</translation>
        </message>
        <message>
            <source>Official</source>
            <translation>Resmi</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Soft</source>
            <translation>Lembut</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>Stempel</translation>
        </message>
        <message>
            <source>Warm</source>
            <translation>Hangat</translation>
        </message>
    </context>
    <context>
        <name>Template</name>
        <message>
            <source>A template takes {most} clips; the others stay out.</source>
            <translation>Satu templat memuat {most} klip; sisanya tidak disalin.</translation>
        </message>
        <message>
            <source>Add clips</source>
            <translation>Tambah klip</translation>
        </message>
        <message>
            <source>Add clips first, then they can be placed.</source>
            <translation>Tambahkan klip dulu, baru bisa ditaruh.</translation>
        </message>
        <message>
            <source>Back to the project</source>
            <translation>Kembali ke proyek</translation>
        </message>
        <message>
            <source>Choose the picture for “{place}” yourself.</source>
            <translation>Pilih sendiri gambar untuk “{place}”.</translation>
        </message>
        <message>
            <source>Choose the place first, then the clip.</source>
            <translation>Pilih tempatnya dulu, lalu klipnya.</translation>
        </message>
        <message>
            <source>Copying {name}</source>
            <translation>Menyalin {name}</translation>
        </message>
        <message>
            <source>Edit the video</source>
            <translation>Sunting videonya</translation>
        </message>
        <message>
            <source>Fill by itself</source>
            <translation>Isi otomatis</translation>
        </message>
        <message>
            <source>For example: {words}</source>
            <translation>Contoh: {words}</translation>
        </message>
        <message>
            <source>From your brand: {words}</source>
            <translation>Dari merek Anda: {words}</translation>
        </message>
        <message>
            <source>Leave out what is not used: {count}</source>
            <translation>Keluarkan yang tidak dipakai: {count}</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Panjang video</translation>
        </message>
        <message>
            <source>Looking for the best parts</source>
            <translation>Mencari bagian terbaik</translation>
        </message>
        <message>
            <source>Make a new project</source>
            <translation>Buat proyek baru</translation>
        </message>
        <message>
            <source>Making your video</source>
            <translation>Membuat video Anda</translation>
        </message>
        <message>
            <source>My brand</source>
            <translation>Merek saya</translation>
        </message>
        <message>
            <source>Other templates</source>
            <translation>Templat lain</translation>
        </message>
        <message>
            <source>PDF page (*.pdf)</source>
            <translation>Halaman PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Jeda</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Putar</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <source>Print the shot list</source>
            <translation>Cetak daftar gambar</translation>
        </message>
        <message>
            <source>Put your clips in</source>
            <translation>Taruh klip Anda</translation>
        </message>
        <message>
            <source>Puts your clips in order and takes the sharpest, calmest part of each.</source>
            <translation>Menata klip Anda dan mengambil bagian yang paling tajam dan tenang.</translation>
        </message>
        <message>
            <source>Sample clips</source>
            <translation>Klip contoh</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Bentuk</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Gaya</translation>
        </message>
        <message>
            <source>Take this clip away</source>
            <translation>Keluarkan klip ini</translation>
        </message>
        <message>
            <source>The list is in {name}. Take it with you when you film.</source>
            <translation>Daftarnya ada di {name}. Bawalah saat merekam.</translation>
        </message>
        <message>
            <source>This becomes a new project. “{name}” stays as it is.</source>
            <translation>Ini akan menjadi proyek baru. “{name}” tetap seperti semula.</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>Ke awal</translation>
        </message>
        <message>
            <source>Write the words</source>
            <translation>Isi teks</translation>
        </message>
        <message>
            <source>Write {words}</source>
            <translation>Tulis {words}</translation>
        </message>
        <message>
            <source>filled</source>
            <translation>terisi</translation>
        </message>
        <message>
            <source>photo</source>
            <translation>foto</translation>
        </message>
        <message>
            <source>still empty</source>
            <translation>masih kosong</translation>
        </message>
        <message>
            <source>{count} of {all} are filled.</source>
            <translation>{count} dari {all} terisi.</translation>
        </message>
        <message>
            <source>{count} of {most} words</source>
            <translation>{count} dari {most} kata</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} detik</translation>
        </message>
        <message>
            <source>{start}–{end} seconds</source>
            <translation>{start}–{end} detik</translation>
        </message>
    </context>
    <context>
        <name>TemplateDesk</name>
        <message>
            <source>Copying your clips for another version …</source>
            <translation>Menyalin klip Anda untuk versi lain …</translation>
        </message>
    </context>
    <context>
        <name>TemplateFaults</name>
        <message>
            <source>The folder is called “{folder}”, but the id is “{id}”.</source>
            <translation>Nama foldernya “{folder}”, tetapi id-nya “{id}”.</translation>
        </message>
        <message>
            <source>The template was made for a newer Semenit.</source>
            <translation>Templat ini dibuat untuk Semenit yang lebih baru.</translation>
        </message>
        <message>
            <source>There is no look called “{id}”.</source>
            <translation>Tidak ada gaya bernama “{id}”.</translation>
        </message>
        <message>
            <source>There is no sound effect called “{id}”.</source>
            <translation>Tidak ada efek suara bernama “{id}”.</translation>
        </message>
        <message>
            <source>There is no tune called “{id}”.</source>
            <translation>Tidak ada musik bernama “{id}”.</translation>
        </message>
        <message>
            <source>{file} cannot be read, or it is larger than {most} KB.</source>
            <translation>{file} tidak dapat dibaca, atau lebih besar dari {most} KB.</translation>
        </message>
        <message>
            <source>{file} does not belong to a template.</source>
            <translation>{file} bukan bagian dari templat.</translation>
        </message>
        <message>
            <source>{file} is missing.</source>
            <translation>{file} tidak ada.</translation>
        </message>
        <message>
            <source>{file} is not TOML: {cause}.</source>
            <translation>{file} bukan TOML: {cause}.</translation>
        </message>
        <message>
            <source>{file} leads out of the template's folder.</source>
            <translation>{file} mengarah ke luar folder templat.</translation>
        </message>
        <message>
            <source>{file}: line {line} cannot be read. Is a quotation mark, a comma or a bracket missing?</source>
            <translation>{file}: baris {line} tidak terbaca. Kurang tanda kutip, koma, atau kurung?</translation>
        </message>
        <message>
            <source>{file}: nothing comes before “{id}”, so it enters by a cut.</source>
            <translation>{file}: tidak ada apa-apa sebelum “{id}”, jadi masuknya dengan potongan.</translation>
        </message>
        <message>
            <source>{file}: the ids differ from those of template.toml: {ids}.</source>
            <translation>{file}: id-nya berbeda dari template.toml: {ids}.</translation>
        </message>
        <message>
            <source>{file}: the number of “{id}” is too small or too large.</source>
            <translation>{file}: angka “{id}” terlalu kecil atau terlalu besar.</translation>
        </message>
        <message>
            <source>{file}: {cause}.</source>
            <translation>{file}: {cause}.</translation>
        </message>
        <message>
            <source>{file}: {place} has “{field}”, which is not known.</source>
            <translation>{file}: {place} memuat “{field}”, yang tidak dikenal.</translation>
        </message>
        <message>
            <source>{file}: {place} is none of these: {field}.</source>
            <translation>{file}: {place} bukan salah satu dari: {field}.</translation>
        </message>
        <message>
            <source>{file}: {place} is not a line in braces.</source>
            <translation>{file}: {place} bukan baris dalam kurung kurawal.</translation>
        </message>
        <message>
            <source>{file}: {place} is not a list in square brackets.</source>
            <translation>{file}: {place} bukan daftar dalam kurung siku.</translation>
        </message>
        <message>
            <source>{file}: {place} is not a text in quotation marks.</source>
            <translation>{file}: {place} bukan teks dalam tanda kutip.</translation>
        </message>
        <message>
            <source>{file}: {place} is not a whole number.</source>
            <translation>{file}: {place} bukan bilangan bulat.</translation>
        </message>
        <message>
            <source>{file}: {place} is not true or false.</source>
            <translation>{file}: {place} bukan true atau false.</translation>
        </message>
        <message>
            <source>{file}: {place} needs “{field}”.</source>
            <translation>{file}: {place} perlu “{field}”.</translation>
        </message>
        <message>
            <source>{file}: “{id}” does not show its answer.</source>
            <translation>{file}: “{id}” belum menampilkan jawabannya.</translation>
        </message>
        <message>
            <source>{file}: “{id}” has more in braces than its answer, once.</source>
            <translation>{file}: dalam “{id}” hanya boleh ada satu {{answer}}, tanpa kurung kurawal lain.</translation>
        </message>
        <message>
            <source>{file}: “{id}” is not a short name of small letters, digits and -.</source>
            <translation>{file}: “{id}” bukan nama pendek dari huruf kecil, angka, dan -.</translation>
        </message>
        <message>
            <source>{file}: “{id}” is not known here.</source>
            <translation>{file}: “{id}” tidak dikenal di sini.</translation>
        </message>
        <message>
            <source>{file}: “{id}” is there twice.</source>
            <translation>{file}: “{id}” ada dua kali.</translation>
        </message>
        <message>
            <source>{where}: a claim needs a verdict over all its time.</source>
            <translation>{where}: klaim perlu cap putusan sepanjang waktunya.</translation>
        </message>
        <message>
            <source>{where}: filled it lasts {seconds} s.</source>
            <translation>{where}: setelah diisi panjangnya {seconds} detik.</translation>
        </message>
        <message>
            <source>{where}: longer than {most} letters.</source>
            <translation>{where}: lebih dari {most} huruf.</translation>
        </message>
        <message>
            <source>{where}: more than one sentence: {sentence}</source>
            <translation>{where}: lebih dari satu kalimat: {sentence}</translation>
        </message>
        <message>
            <source>{where}: more than {most} words: {sentence}</source>
            <translation>{where}: lebih dari {most} kata: {sentence}</translation>
        </message>
        <message>
            <source>{where}: nothing is written there.</source>
            <translation>{where}: belum ada isinya.</translation>
        </message>
        <message>
            <source>{where}: the example is not as it should be: {says}</source>
            <translation>{where}: contohnya belum tepat: {says}</translation>
        </message>
        <message>
            <source>{where}: the sentence is the same in two languages.</source>
            <translation>{where}: kalimatnya sama dalam dua bahasa.</translation>
        </message>
        <message>
            <source>{where}: there is no shot advice.</source>
            <translation>{where}: belum ada saran merekam.</translation>
        </message>
        <message>
            <source>{where}: {count} words to speak, {most} fit into its time.</source>
            <translation>{where}: {count} kata diucapkan, waktunya cukup untuk {most}.</translation>
        </message>
        <message>
            <source>{where}: “{words}” becomes too small to read.</source>
            <translation>{where}: “{words}” menjadi terlalu kecil untuk dibaca.</translation>
        </message>
        <message>
            <source>{where}: “{words}” does not fit the safe zone.</source>
            <translation>{where}: “{words}” tidak muat di zona aman.</translation>
        </message>
        <message>
            <source>{where}: “{words}” has too little contrast.</source>
            <translation>{where}: kontras “{words}” belum cukup.</translation>
        </message>
        <message>
            <source>{where}: “{words}” is not seen long enough.</source>
            <translation>{where}: “{words}” belum cukup lama terlihat.</translation>
        </message>
        <message>
            <source>“{id}” has scenes of {sum} s, but says {seconds} s.</source>
            <translation>Adegan “{id}” berjumlah {sum} detik, tetapi tertulis {seconds} detik.</translation>
        </message>
        <message>
            <source>“{id}”: a calm video only fades, and has no effects.</source>
            <translation>“{id}”: video yang tenang hanya memudar, tanpa efek.</translation>
        </message>
        <message>
            <source>“{id}”: somebody speaks there, so it takes no effect.</source>
            <translation>“{id}”: di situ ada yang bicara, jadi tanpa efek suara.</translation>
        </message>
        <message>
            <source>“{id}”: {count} transitions and effects, {most} are enough.</source>
            <translation>“{id}”: {count} peralihan atau efek, {most} sudah cukup.</translation>
        </message>
    </context>
    <context>
        <name>TemplateGallery</name>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>My brand</source>
            <translation>Merek saya</translation>
        </message>
        <message>
            <source>Name, logo, colours and WhatsApp, for every video.</source>
            <translation>Nama, logo, warna, dan WhatsApp untuk semua video.</translation>
        </message>
        <message>
            <source>Put your clips in, write a few words, done.</source>
            <translation>Taruh klip, tulis beberapa kata, jadi.</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Templat</translation>
        </message>
        <message>
            <source>What would you like to make?</source>
            <translation>Anda ingin membuat apa?</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} detik</translation>
        </message>
    </context>
    <context>
        <name>Templates</name>
        <message>
            <source>Narration</source>
            <translation>Narasi</translation>
        </message>
        <message>
            <source>Put your clip here</source>
            <translation>Taruh klip Anda di sini</translation>
        </message>
        <message>
            <source>The narration lasts {spoken} s, the video {shown} s. Its end will not be heard.</source>
            <translation>Narasinya {spoken} detik, videonya {shown} detik. Akhir narasi tidak akan terdengar.</translation>
        </message>
        <message>
            <source>photo</source>
            <translation>foto</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>suara</translation>
        </message>
        <message>
            <source>video</source>
            <translation>video</translation>
        </message>
        <message>
            <source>{label}: not written yet</source>
            <translation>{label}: belum ditulis</translation>
        </message>
        <message>
            <source>“{name}” is blurred, so that nobody in it is named.</source>
            <translation>“{name}” diburamkan supaya tidak ada nama orang yang terbaca.</translation>
        </message>
        <message>
            <source>“{name}” lasts {seconds} s. It runs slower.</source>
            <translation>“{name}” hanya {seconds} detik. Putarannya diperlambat.</translation>
        </message>
        <message>
            <source>“{name}” lasts {seconds} s. It runs slower; its last picture is held for {held} s.</source>
            <translation>“{name}” hanya {seconds} detik. Diperlambat, lalu gambar terakhirnya ditahan {held} detik.</translation>
        </message>
        <message>
            <source>“{name}” lasts {seconds} s. Its last picture is held for {held} s.</source>
            <translation>“{name}” hanya {seconds} detik. Gambar terakhirnya ditahan {held} detik.</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>Add words</source>
            <translation>Tambah teks</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Teks lain</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Langsung</translation>
        </message>
        <message>
            <source>Begins, in seconds</source>
            <translation>Mulai, dalam detik</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Ajakan</translation>
        </message>
        <message>
            <source>Comes</source>
            <translation>Masuk</translation>
        </message>
        <message>
            <source>Comes: {way}</source>
            <translation>Masuk: {way}</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontak</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Lama</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Mulai</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Goes: {way}</source>
            <translation>Keluar: {way}</translation>
        </message>
        <message>
            <source>How long it takes</source>
            <translation>Lama gerak</translation>
        </message>
        <message>
            <source>Instruction</source>
            <translation>Instruksi</translation>
        </message>
        <message>
            <source>Length, in seconds</source>
            <translation>Lama, dalam detik</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lokasi</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>Put a clip on the timeline first.</source>
            <translation>Taruh klip di lini masa dulu.</translation>
        </message>
        <message>
            <source>Rising</source>
            <translation>Naik</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Tampil</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Sliding</source>
            <translation>Menggeser</translation>
        </message>
        <message>
            <source>Softly</source>
            <translation>Pelan</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>Springing up</source>
            <translation>Membesar</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Gaya</translation>
        </message>
        <message>
            <source>Style {name}</source>
            <translation>Gaya {name}</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Lamanya</translation>
        </message>
        <message>
            <source>They appear where the line stands.</source>
            <translation>Teks muncul di garis tegak.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Putusan</translation>
        </message>
        <message>
            <source>Words of the text</source>
            <translation>Isi teks</translation>
        </message>
        <message>
            <source>Write a note here</source>
            <translation>Tulis keterangan di sini</translation>
        </message>
        <message>
            <source>Write something here</source>
            <translation>Tulis sesuatu di sini</translation>
        </message>
        <message>
            <source>Write the instruction here</source>
            <translation>Tulis instruksi di sini</translation>
        </message>
        <message>
            <source>Write the number here</source>
            <translation>Tulis nomor di sini</translation>
        </message>
        <message>
            <source>Write the place here</source>
            <translation>Tulis lokasi di sini</translation>
        </message>
        <message>
            <source>Write the price here</source>
            <translation>Tulis harga di sini</translation>
        </message>
        <message>
            <source>Write the source here</source>
            <translation>Tulis sumber di sini</translation>
        </message>
        <message>
            <source>Write the title here</source>
            <translation>Tulis judul di sini</translation>
        </message>
        <message>
            <source>Write the verdict here</source>
            <translation>Tulis putusan di sini</translation>
        </message>
        <message>
            <source>Write what viewers should do</source>
            <translation>Tulis ajakan di sini</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Diketik</translation>
        </message>
        <message>
            <source>{start} – {end} s</source>
            <translation>{start} – {end} detik</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>Large</source>
            <translation>Besar</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Very large</source>
            <translation>Sangat besar</translation>
        </message>
    </context>
    <context>
        <name>Time</name>
        <message>
            <source>a minute ago</source>
            <translation>semenit lalu</translation>
        </message>
        <message>
            <source>about a minute left</source>
            <translation>kira-kira semenit lagi</translation>
        </message>
        <message>
            <source>about {count} minutes left</source>
            <translation>kira-kira {count} menit lagi</translation>
        </message>
        <message>
            <source>about {count} seconds left</source>
            <translation>kira-kira {count} detik lagi</translation>
        </message>
        <message>
            <source>almost done</source>
            <translation>hampir selesai</translation>
        </message>
        <message>
            <source>an hour ago</source>
            <translation>sejam lalu</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>baru saja</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>kemarin</translation>
        </message>
        <message>
            <source>{count} days ago</source>
            <translation>{count} hari lalu</translation>
        </message>
        <message>
            <source>{count} hours ago</source>
            <translation>{count} jam lalu</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} menit</translation>
        </message>
        <message>
            <source>{count} minutes ago</source>
            <translation>{count} menit lalu</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} detik</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Black</source>
            <translation>Hitam</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Takarir</translation>
        </message>
        <message>
            <source>Chosen: {count}</source>
            <translation>Dipilih: {count}</translation>
        </message>
        <message>
            <source>Clip {number} of {count}: {name}, {length}</source>
            <translation>Klip {number} dari {count}: {name}, {length}</translation>
        </message>
        <message>
            <source>Clips close up again.</source>
            <translation>Klip kembali selalu rapat.</translation>
        </message>
        <message>
            <source>Clips stay where they are now; a gap is black.</source>
            <translation>Klip sekarang tetap di tempatnya; celahnya hitam.</translation>
        </message>
        <message>
            <source>Clips: {count}, together {length}</source>
            <translation>Klip: {count}, seluruhnya {length}</translation>
        </message>
        <message>
            <source>Copied. {key} puts it where the line stands.</source>
            <translation>Sudah disalin. Tekan {key} untuk menempelkannya di garis.</translation>
        </message>
        <message>
            <source>Cut {number} of {count}: {way}</source>
            <translation>Sambungan {number} dari {count}: {way}</translation>
        </message>
        <message>
            <source>Drag a clip here</source>
            <translation>Tarik klip ke sini</translation>
        </message>
        <message>
            <source>For example: price</source>
            <translation>Misalnya: harga</translation>
        </message>
        <message>
            <source>Marker: {words}</source>
            <translation>Penanda: {words}</translation>
        </message>
        <message>
            <source>Move along the timeline</source>
            <translation>Geser lini masa</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>Over the picture</source>
            <translation>Gambar sisipan</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Sisipan</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Gambar</translation>
        </message>
        <message>
            <source>Show the other rows</source>
            <translation>Tunjukkan baris lain</translation>
        </message>
        <message>
            <source>Still empty</source>
            <translation>Masih kosong</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Teks</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Lini masa</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Suara</translation>
        </message>
        <message>
            <source>Words of the marker</source>
            <translation>Tulisan penanda</translation>
        </message>
        <message>
            <source>{row}: {name}, from {start}, {length}</source>
            <translation>{row}: {name}, mulai {start}, lama {length}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} detik</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>A video of your own</source>
            <translation>Video Anda sendiri</translation>
        </message>
        <message>
            <source>All is saved by itself. What you throw away can be brought back.</source>
            <translation>Semua tersimpan sendiri. Yang dibuang bisa dikembalikan.</translation>
        </message>
        <message>
            <source>As you like it</source>
            <translation>Sesuai selera Anda</translation>
        </message>
        <message>
            <source>Begin here</source>
            <translation>Mulai di sini</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Larger text, dark colours, another language: you see it at once.</source>
            <translation>Teks lebih besar, warna gelap, bahasa lain: langsung terlihat.</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>Lewati tur</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Lanjut</translation>
        </message>
        <message>
            <source>Several people share a computer. Each has a picture and a name here.</source>
            <translation>Satu komputer bisa dipakai beberapa orang. Masing-masing punya gambar dan nama.</translation>
        </message>
        <message>
            <source>The first lesson makes a whole video with you, step by step.</source>
            <translation>Pelajaran pertama membuat satu video utuh bersama Anda, langkah demi langkah.</translation>
        </message>
        <message>
            <source>Whenever you like, begin with your own clips. They stay as they are.</source>
            <translation>Kapan saja, mulailah dengan klip Anda. Klip aslinya tidak berubah.</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Siapa Anda?</translation>
        </message>
        <message>
            <source>Your projects</source>
            <translation>Proyek Anda</translation>
        </message>
        <message>
            <source>{number} OF {all}</source>
            <translation>{number} DARI {all}</translation>
        </message>
    </context>
    <context>
        <name>Transitions</name>
        <message>
            <source>A hard cut: calm and clear.</source>
            <translation>Potongan biasa: tenang dan jelas.</translation>
        </message>
        <message>
            <source>Begin out of black</source>
            <translation>Mulai dari hitam</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>Hitam</translation>
        </message>
        <message>
            <source>Cut before</source>
            <translation>Sambungan sebelumnya</translation>
        </message>
        <message>
            <source>Cut {number} of {count}</source>
            <translation>Sambungan {number} dari {count}</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>Larut</translation>
        </message>
        <message>
            <source>End in black</source>
            <translation>Berakhir ke hitam</translation>
        </message>
        <message>
            <source>Give every cut what this one has.</source>
            <translation>Samakan semua sambungan dengan yang ini.</translation>
        </message>
        <message>
            <source>Into black, and out of it again.</source>
            <translation>Menjadi hitam, lalu muncul lagi.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Panjang</translation>
        </message>
        <message>
            <source>Next cut</source>
            <translation>Sambungan berikutnya</translation>
        </message>
        <message>
            <source>On all cuts</source>
            <translation>Untuk semua sambungan</translation>
        </message>
        <message>
            <source>One clip fades into the next.</source>
            <translation>Klip memudar menjadi klip berikutnya.</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Langsung</translation>
        </message>
        <message>
            <source>Put two clips on the timeline. A transition joins them.</source>
            <translation>Taruh dua klip di lini masa. Peralihan menyambung keduanya.</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Geser</translation>
        </message>
        <message>
            <source>The next clip is uncovered from the left.</source>
            <translation>Klip berikutnya terbuka dari kiri.</translation>
        </message>
        <message>
            <source>The next clip pushes this one out.</source>
            <translation>Klip berikutnya mendorong klip ini keluar.</translation>
        </message>
        <message>
            <source>The picture comes nearer and changes.</source>
            <translation>Gambar mendekat lalu berganti.</translation>
        </message>
        <message>
            <source>The whole video</source>
            <translation>Seluruh video</translation>
        </message>
        <message>
            <source>These clips are too short for a transition.</source>
            <translation>Klip-klip ini terlalu pendek untuk peralihan.</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Sapu</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zum</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>Length</source>
            <translation>Panjang</translation>
        </message>
        <message>
            <source>Safe zone: {platform}</source>
            <translation>Zona aman: {platform}</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>Bring back</source>
            <translation>Kembalikan</translation>
        </message>
        <message>
            <source>Bring back {name}</source>
            <translation>Kembalikan {name}</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Hapus selamanya</translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation>Kosongkan tempat sampah</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Jangan dulu</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Sedang melihat…</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>Tempat sampah kosong.</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Tempat sampah</translation>
        </message>
        <message>
            <source>What is deleted here cannot come back.</source>
            <translation>Yang dihapus di sini tidak bisa kembali.</translation>
        </message>
        <message>
            <source>thrown away {ago} · {size} MB</source>
            <translation>dibuang {ago} · {size} MB</translation>
        </message>
        <message>
            <source>{count} projects, {size} MB. They stay until you empty the trash.</source>
            <translation>{count} proyek, {size} MB. Semuanya tetap ada sampai tempat sampah dikosongkan.</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Project</source>
            <translation>Proyek</translation>
        </message>
        <message>
            <source>The project file was damaged. You see its copy, saved {ago}.</source>
            <translation>File proyek rusak. Yang Anda lihat salinannya, disimpan {ago}.</translation>
        </message>
        <message>
            <source>The video is not ready yet. Close once more to stop it.</source>
            <translation>Video belum selesai. Tutup sekali lagi untuk menghentikannya.</translation>
        </message>
        <message>
            <source>Your video is ready.</source>
            <translation>Video Anda sudah jadi.</translation>
        </message>
    </context>
    <context>
        <name>Work</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>Works</name>
        <message>
            <source>A good beginning. Export once more, then compare both.</source>
            <translation>Awal yang bagus. Ekspor sekali lagi, lalu bandingkan keduanya.</translation>
        </message>
        <message>
            <source>Both versions are deleted here. Your exported files stay.</source>
            <translation>Kedua versi dihapus di sini. File ekspor Anda tetap ada.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Delete the versions of “{title}”</source>
            <translation>Hapus versi “{title}”</translation>
        </message>
        <message>
            <source>Delete these versions</source>
            <translation>Hapus versi ini</translation>
        </message>
        <message>
            <source>Deleted versions cannot come back.</source>
            <translation>Versi yang dihapus tidak bisa kembali.</translation>
        </message>
        <message>
            <source>First version</source>
            <translation>Versi pertama</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan saja</translation>
        </message>
        <message>
            <source>Latest version</source>
            <translation>Versi terbaru</translation>
        </message>
        <message>
            <source>Look how far you have come.</source>
            <translation>Lihat sejauh mana Anda sudah melangkah.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Sedang melihat…</translation>
        </message>
        <message>
            <source>My works</source>
            <translation>Karya saya</translation>
        </message>
        <message>
            <source>Now it gets to the point {seconds} seconds sooner.</source>
            <translation>Sekarang lebih ringkas {seconds} detik.</translation>
        </message>
        <message>
            <source>Now it tells {seconds} seconds more.</source>
            <translation>Sekarang ceritanya lebih panjang {seconds} detik.</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Putar</translation>
        </message>
        <message>
            <source>Play: {title}, {version}</source>
            <translation>Putar: {title}, {version}</translation>
        </message>
        <message>
            <source>These copies take {size} MB. At most {most} MB are kept.</source>
            <translation>Salinan ini memakai {size} MB. Paling banyak {most} MB disimpan.</translation>
        </message>
        <message>
            <source>Videos that you export in a lesson will appear here.</source>
            <translation>Video yang Anda ekspor dalam pelajaran akan muncul di sini.</translation>
        </message>
        <message>
            <source>Watch both and see what has grown.</source>
            <translation>Tonton keduanya dan lihat apa yang tumbuh.</translation>
        </message>
        <message>
            <source>You have made this video {count} times.</source>
            <translation>Anda sudah membuat video ini {count} kali.</translation>
        </message>
        <message>
            <source>Your next export of this lesson will stand here.</source>
            <translation>Ekspor Anda berikutnya dari pelajaran ini tampil di sini.</translation>
        </message>
    </context>
</TS>
