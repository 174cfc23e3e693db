package org.borderwatch.deploy.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.deploy.newsroom.Visits;

/**
 * Tells on a terminal what happens, as it happens: what was polled, read, coded and merged. The
 * alerts are written by the pipeline itself, whose receivers the terminal is one of.
 */
final class Narrator implements TopicObserver.Listener, ScenarioRun.Listener {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int TITLE = 84;

  private final PrintStream out;
  private final Region region;
  private final Visits visits;
  private final Supplier<List<StageBooks>> books;
  private final Paint paint;
  private final Map<String, Incident> before = new LinkedHashMap<>();
  private final Map<String, Incident> after = new LinkedHashMap<>();

  private int requests;
  private long coded;
  private long toldOf;

  /**
   * @param books of the stages as they stand
   * @param colour whether the terminal shows colour
   */
  Narrator(
      PrintStream out,
      Region region,
      Visits visits,
      Supplier<List<StageBooks>> books,
      boolean colour) {
    this.out = out;
    this.region = region;
    this.visits = visits;
    this.books = books;
    this.paint = new Paint(colour);
  }

  @Override
  public void began(Instant moment) {
    out.println(paint.dim("── " + MOMENT.format(moment.atZone(region.zone())) + " ──"));
  }

  @Override
  public void page(Page page) {
    if (page.status() != Page.Status.FETCHED) {
      out.println("  " + paint.dim("page    " + Plain.line(page.reason(), TITLE)) + of(page));
    }
  }

  private static String of(Page page) {
    return ": " + Plain.line(page.outlet().name(), 40) + ", " + Plain.line(page.url(), TITLE);
  }

  @Override
  public void article(Article article) {
    String verdict =
        article.verdict() == Verdict.ARTICLE
            ? article.revision() > 1 ? "  [changed, revision " + article.revision() + "]" : ""
            : "  [" + article.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
    out.println(
        "  read    "
            + Plain.line(article.outlet().name(), 24)
            + ": "
            + Plain.line(article.title(), TITLE)
            + paint.dim(verdict));
  }

  @Override
  public void incident(Incident was, Incident now) {
    String id = now == null ? was == null ? null : was.id() : now.id();
    if (id == null) {
      return;
    }
    if (!after.containsKey(id)) {
      before.put(id, was);
    }
    after.put(id, now);
  }

  @Override
  public void alert(Alert alert) {}

  /** One line for each incident that is another than when the moment began. */
  @Override
  public void settled(Instant moment) {
    after.forEach(
        (id, now) -> {
          Incident was = before.get(id);
          if (now == null ? was != null && was.counts() : tells(was, now)) {
            out.println(merged(was, now));
          }
        });
    before.clear();
    after.clear();
    int asked = visits.total() - requests;
    requests += asked;
    out.println(paint.dim("  polled  " + asked + " requests" + sinceLast(books.get())));
  }

  private String sinceLast(List<StageBooks> all) {
    long codedNow = in(all, "code");
    long toldNow = out(all, "code");
    String text =
        codedNow == coded
            ? ""
            : "; coded "
                + (codedNow - coded)
                + ", of which "
                + (toldNow - toldOf)
                + " told of incidents";
    coded = codedNow;
    toldOf = toldNow;
    return text;
  }

  private static long in(List<StageBooks> all, String step) {
    return entries(all, step).mapToLong(entry -> entry.in()).sum();
  }

  private static long out(List<StageBooks> all, String step) {
    return entries(all, step).mapToLong(entry -> entry.out()).sum();
  }

  private static Stream<org.borderwatch.contracts.stage.Ledger.Entry> entries(
      List<StageBooks> all, String step) {
    return all.stream().flatMap(b -> b.steps().stream()).filter(e -> e.step().equals(step));
  }

  private static boolean tells(Incident was, Incident now) {
    return now.counts() ? was == null || !line(was).equals(line(now)) : was != null && was.counts();
  }

  private String merged(Incident was, Incident now) {
    Incident shown = now == null ? was : now;
    String fate =
        now == null
            ? "taken back: "
            : !now.counts() ? "no longer counts: " : was == null ? "" : "now ";
    return "  merged  "
        + paint.bold(region.names(shown.district()) + " (" + shown.district() + ")")
        + " "
        + fate
        + line(shown);
  }

  private static String line(Incident incident) {
    return Stream.of(
            incident.date() == null ? "day unknown" : DAY.format(incident.date()),
            incident.types().stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ")),
            people("killed", incident.killed()),
            people("injured", incident.injured()),
            people("captured", incident.captured()),
            incident.status().word(),
            number(incident.sources().size(), "outlet"),
            incident.claimants().isEmpty()
                ? ""
                : "said by " + String.join(" and ", incident.claimants()),
            incident.deniedBy().isEmpty()
                ? ""
                : "denied by " + String.join(" and ", incident.deniedBy()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String people(String what, Map<String, Count> bySide) {
    return bySide.isEmpty()
        ? ""
        : what
            + " "
            + bySide.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
  }

  private static String number(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Colour, where the terminal has it. */
  private record Paint(boolean colour) {
    String dim(String text) {
      return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String bold(String text) {
      return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
  }
}
