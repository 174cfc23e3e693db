package org.borderwatch.deploy.newsroom;

import java.util.List;
import org.borderwatch.contracts.feed.Feed;

/**
 * A fictional outlet of the scenario.
 *
 * @param id also the id of its feed
 * @param name what its readers call it
 * @param host its host name, in {@code .example}
 * @param owner who owns it
 * @param country ISO 3166-1 alpha-2 code, or {@code INT}
 * @param language ISO 639-1
 * @param ownership who controls it
 * @param knownFor one sentence
 * @param districts what it covers; empty for the whole region
 * @param template the page template's name
 * @param articlePath the path of a page, with {@code ID}, {@code YYYY}, {@code MM} and {@code DD}
 * @param pageCharset how its pages are encoded; default UTF-8
 * @param feed how its feed is and what ails it
 */
public record NewsOutlet(
    String id,
    String name,
    String host,
    String owner,
    String country,
    String language,
    Feed.Ownership ownership,
    String knownFor,
    List<String> districts,
    String template,
    String articlePath,
    String pageCharset,
    FeedTraits feed) {

  public NewsOutlet {
    districts = districts == null ? List.of() : List.copyOf(districts);
    pageCharset = pageCharset == null ? "UTF-8" : pageCharset;
  }

  /** The feed as the pipeline is told of it. */
  Feed toFeed(int port) {
    return new Feed(
        id,
        origin(port) + feed.path(),
        host,
        name,
        owner,
        country,
        language,
        ownership,
        knownFor,
        districts,
        Feed.Origin.MANUAL);
  }

  String origin(int port) {
    return "http://" + host + ":" + port;
  }
}
