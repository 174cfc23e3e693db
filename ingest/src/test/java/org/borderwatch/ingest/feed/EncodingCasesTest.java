package org.borderwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.borderwatch.contracts.article.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds in the encodings the web has used, under the names it has given them. */
class EncodingCasesTest {
  private static final String FEED =
      """
      <?xml version="1.0"%s?>
      <!-- a note -->
      <rss version="2.0"><channel><title>%s</title><item><title>%s</title></item></channel></rss>
      """;

  /** The name that the document declares (- for none), the encoding it is written in, a text. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          big5             | Big5                 | 邊境槍聲
          big5hkscs        | Big5-HKSCS           | 邊境槍聲
          cp037            | IBM037               | Échange at border
          cp424            | IBM424               | שלום
          cp437            | IBM437               | Échange
          cp500            | IBM500               | Échange
          cp737            | x-IBM737             | Σύνορα
          cp775            | IBM775               | šūviai
          cp850            | IBM850               | Échange
          cp852            | IBM852               | střelba
          cp855            | IBM855               | Обстрел
          cp856            | x-IBM856             | שלום
          cp857            | IBM857               | sınır
          cp860            | IBM860               | fronteira ção
          cp861            | IBM861               | landamæri
          cp862            | IBM862               | שלום
          cp863            | IBM863               | frontière
          cp865            | IBM865               | grænse
          cp866            | IBM866               | Обстрел
          cp869            | IBM869               | Σύνορα
          cp874            | x-IBM874             | ชายแดน
          cp875            | x-IBM875             | Σύνορα
          cp932            | windows-31j          | 国境で銃声
          cp949            | x-windows-949        | 국경 총성
          cp950            | x-windows-950        | 邊境槍聲
          cp1006           | x-IBM1006            | border
          cp1026           | IBM1026              | sınır
          cp1140           | IBM01140             | Échange
          cp1250           | windows-1250         | střelba
          cp1251           | windows-1251         | Обстрел
          cp1252           | windows-1252         | Échange “q”
          cp1253           | windows-1253         | Σύνορα
          cp1254           | windows-1254         | sınır
          cp1255           | windows-1255         | שלום
          cp1256           | windows-1256         | حدود
          cp1257           | windows-1257         | šūviai
          cp1258           | windows-1258         | biên
          euc_jp           | EUC-JP               | 国境で銃声
          euc-kr           | EUC-KR               | 국경 총성
          gb2312           | GB2312               | 边境枪声
          gbk              | GBK                  | 边境枪声
          gb18030          | GB18030              | 边境枪声
          iso2022_jp       | ISO-2022-JP          | 国境で銃声
          iso-2022-jp-2    | ISO-2022-JP-2        | 国境で銃声
          iso2022_kr       | ISO-2022-KR          | 국경 총성
          latin_1          | ISO-8859-1           | Échange
          iso8859_2        | ISO-8859-2           | střelba
          iso8859_3        | ISO-8859-3           | ġgantija
          iso8859_4        | ISO-8859-4           | šāviens
          iso8859_5        | ISO-8859-5           | Обстрел
          iso8859_6        | ISO-8859-6           | حدود
          iso8859_7        | ISO-8859-7           | Σύνορα
          iso8859_8        | ISO-8859-8           | שלום
          iso8859_9        | ISO-8859-9           | sınır
          iso8859_13       | ISO-8859-13          | šūviai
          iso8859_15       | ISO-8859-15          | Échange €
          johab            | x-Johab              | 국경 총성
          koi8_r           | KOI8-R               | Обстрел
          koi8_u           | KOI8-U               | Обстріл
          mac_cyrillic     | x-MacCyrillic        | Обстрел
          mac_greek        | x-MacGreek           | Σύνορα
          mac_iceland      | x-MacIceland         | landamæri
          mac_latin2       | x-MacCentralEurope   | střelba
          mac_roman        | x-MacRoman           | Échange
          mac_turkish      | x-MacTurkish         | sınır
          shift_jis        | Shift_JIS            | 国境で銃声
          utf_16           | UTF-16               | 国境
          utf-16           | UTF-16LE             | Սահման
          utf_16_be        | UTF-16BE             | Սահման
          utf_16_le        | UTF-16LE             | Սահման
          utf-32           | UTF-32LE             | Սահման
          utf_32_be        | UTF-32BE             | Սահման
          ucs4             | UTF-32BE             | Սահման
          utf-8            | UTF-8                | Սահման
          utf_8            | UTF-8                | Սահման
          utf_7            | UTF-8                | border
          us-ascii         | US-ASCII             | border
          ansi_x3.4-1968   | US-ASCII             | border
          csisolatin1      | ISO-8859-1           | Échange
          l1               | ISO-8859-1           | Échange
          cp819            | ISO-8859-1           | Échange
          ibm819           | ISO-8859-1           | Échange
          ms936            | GBK                  | 边境枪声
          ms-kanji         | windows-31j          | 国境で銃声
          uhc              | x-windows-949        | 국경 총성
          tis-620          | TIS-620              | ชายแดน
          windows-874      | x-windows-874        | ชายแดน
          ebcdic-cp-us     | IBM037               | Échange
          ebcdic-cp-be     | IBM500               | Échange
          u16              | UTF-16               | Սահման
          utf16            | UTF-16LE             | Սահման
          iso-10646-ucs-2  | UTF-16BE             | Սահման
          csucs4           | UTF-32BE             | Սահման
          csunicode        | UTF-16BE             | Սահման
          dbcs             | GBK                  | border
          bad_encoding_x   | UTF-8                | Սահման
          hz               | US-ASCII             | border
          maccentraleurope | x-MacCentralEurope   | střelba
          ptcp154          | US-ASCII             | border
          viscii           | US-ASCII             | border
          -                | Big5                 | 邊境槍聲不斷, 國防部發布聲明指責對方違反停火協議
          -                | EUC-JP               | 国境で銃声が聞こえ、国防省は停戦違反だと非難した
          -                | EUC-KR               | 국경에서 총성이 들렸고 국방부는 휴전 위반이라고 비난했다
          -                | GB2312               | 边境枪声不断，国防部发表声明指责对方违反停火协议
          -                | KOI8-R               | Обстрел у границы, сообщает министерство обороны
          -                | Shift_JIS            | 国境で銃声が聞こえ、国防省は停戦違反だと非難した
          -                | windows-1255         | ירי נשמע בגבול, משרד הביטחון מגנה את הפרת הפסקת האש
          -                | windows-1251         | Обстрел у границы, сообщает министерство обороны
          """)
  void shouldReadWhatIsWrittenInAnEncoding(String declared, String written, String text) {
    byte[] bytes = bytes(declared, written, text);

    ParsedFeed feed = FeedParser.parse(bytes, null, null, false);

    assertThat(feed.entries()).extracting(Page.Entry::title).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "iso-8859-1", "windows-1251", "big5", "no-such-encoding", "-"})
  void shouldReadUtf8WhateverIsDeclared(String declared) {
    byte[] bytes = bytes(declared, "UTF-8", "Սահմանին կրակոցներ");

    ParsedFeed feed = FeedParser.parse(bytes, "text/xml; charset=koi8-r", null, false);

    assertThat(feed.encoding()).isEqualTo(StandardCharsets.UTF_8.name());
    assertThat(feed.repairs()).contains("declared encoding is wrong");
  }

  private static byte[] bytes(String declared, String written, String text) {
    String declaration = declared.equals("-") ? "" : " encoding=\"" + declared + "\"";
    return FEED.formatted(declaration, text, text).getBytes(Charset.forName(written));
  }
}
