package org.borderwatch.enrich.merge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.enrich.copies.Overlap;

/**
 * Whose words each of an event's reports are told in: a wire's text that a paper prints, or a
 * ministry's statement that it quotes, is one voice with the first that had it. Copies are compared
 * with what is no copy only, so that likeness does not chain and the work stays bounded by the
 * number of texts that differ.
 */
final class Voices {
  private final Map<Member, Member> firsts = new IdentityHashMap<>();

  private Voices() {}

  private record Original(Member member, int[] body, int[] report) {
    static Original of(Member member) {
      return new Original(
          member,
          member.article.prints().body().decoded(),
          member.article.prints().report(member.report.key()).decoded());
    }

    boolean isCopiedBy(Original later) {
      return member.article.articleId().equals(later.member.article.articleId())
          || Overlap.of(report, later.report).isPart()
          || Overlap.of(body, later.body).isSameText();
    }
  }

  /**
   * @param members of one event, in canonical order
   */
  static Voices of(List<Member> members) {
    Voices voices = new Voices();
    List<Original> originals = new ArrayList<>();
    for (Member member : members) {
      Original told = Original.of(member);
      Member first =
          originals.stream()
              .filter(original -> original.isCopiedBy(told))
              .map(Original::member)
              .findFirst()
              .orElse(member);
      voices.firsts.put(member, first);
      if (first == member) {
        originals.add(told);
      }
    }
    return voices;
  }

  /** The owner whose words they are. */
  String owner(Member member) {
    return firsts.get(member).article.owner();
  }

  /** The article that had the words first, or null where they are its own. */
  String copied(Member member) {
    String first = firsts.get(member).article.articleId();
    return first.equals(member.article.articleId()) ? null : first;
  }
}
