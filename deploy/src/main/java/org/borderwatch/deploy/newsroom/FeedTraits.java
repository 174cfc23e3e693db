package org.borderwatch.deploy.newsroom;

/**
 * How an outlet's feed is, and what ails it. Spans are two moments of the scenario with a slash
 * between, such as {@code 4 12:00/5 12:00}.
 *
 * @param path where it is asked for
 * @param format default RSS
 * @param charset how it is really encoded; default UTF-8
 * @param declaredCharset how it says it is encoded; default the real one
 * @param validators whether ETag and Last-Modified are given and honoured; default false
 * @param broken whether its XML is not well-formed: bare ampersands, an unknown entity, no end;
 *     default false
 * @param movedTo where it has moved for good: {@code path} answers 301; or null
 * @param down the span in which it answers 503, or null
 * @param slow the span in which it takes a second, or null
 * @param tracking what it appends to the links, or null
 */
public record FeedTraits(
    String path,
    Format format,
    String charset,
    String declaredCharset,
    Boolean validators,
    Boolean broken,
    String movedTo,
    String down,
    String slow,
    String tracking) {

  public FeedTraits {
    format = format == null ? Format.RSS : format;
    charset = charset == null ? "UTF-8" : charset;
    validators = validators != null && validators;
    broken = broken != null && broken;
    declaredCharset = declaredCharset == null ? charset : declaredCharset;
  }

  /** The formats outlets publish in. */
  public enum Format {
    RSS,
    ATOM,
    RDF
  }

  /** The path the feed is really at. */
  String livePath() {
    return movedTo == null ? path : movedTo;
  }
}
