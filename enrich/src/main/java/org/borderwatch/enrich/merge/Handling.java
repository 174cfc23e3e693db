package org.borderwatch.enrich.merge;

import java.util.Comparator;
import java.util.List;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Incident.AppliedCorrection;
import org.borderwatch.enrich.merge.Attribution.Account;

/**
 * What people did to an incident.
 *
 * @param isDismissed it is none
 * @param applied each correction that shaped it, the earliest first
 */
record Handling(boolean isDismissed, List<AppliedCorrection> applied) {

  /**
   * A dismissal holds for what is told later too: as long as the first that tells the incident was
   * dismissed, or half of all that tell it were.
   *
   * @param first the report that the incident has its id of
   */
  static Handling of(Account account, Member first) {
    List<Member> tellings = account.tellings();
    String district = account.district();
    long dismissed = tellings.stream().filter(m -> isDismissed(m, district)).count();
    boolean isDismissed =
        dismissed > 0 && (isDismissed(first, district) || dismissed * 2 >= tellings.size());
    return new Handling(isDismissed, applied(tellings, district));
  }

  private static boolean isDismissed(Member member, String district) {
    return member.corrections.stream()
        .anyMatch(c -> c.action() == Action.DISMISS && district.equals(c.district()));
  }

  private static List<AppliedCorrection> applied(List<Member> tellings, String district) {
    return tellings.stream()
        .flatMap(m -> m.corrections.stream())
        .filter(c -> concerns(c, district))
        .distinct()
        .sorted(Comparator.comparing(Correction::at).thenComparing(Correction::id))
        .map(
            c ->
                new AppliedCorrection(
                    c.id(), c.action(), change(c), c.author(), c.reason(), c.at()))
        .toList();
  }

  private static boolean concerns(Correction correction, String district) {
    return switch (correction.action()) {
      case DISMISS -> district.equals(correction.district());
      case RE_DISTRICT -> district.equals(correction.toDistrict());
      case RE_DATE, MERGE, SPLIT -> true;
    };
  }

  private static String change(Correction correction) {
    return switch (correction.action()) {
      case DISMISS -> "dismissed";
      case RE_DATE -> "date " + correction.date();
      case RE_DISTRICT -> "district " + correction.toDistrict() + ", was " + correction.district();
      case MERGE -> "merged with " + correction.into();
      case SPLIT -> "taken out of " + correction.incidentId();
    };
  }
}
