package org.borderwatch.enrich.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Fits the weights of {@code block-weights.txt} to labelled pages: a logistic regression by
 * Newton's method. A block is right by the share of its runs of four words that stand in the
 * article's text, and counts by its share of that text's words.
 */
final class WeightsFit {
  private static final double PENALTY = 30;
  private static final double PENALTY_OF_RULES = 1_000;
  private static final double LEAST = 0.0005;
  private static final double MOST = 0.3;
  private static final int STEPS = 12;

  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> right = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();

  /** Prints the weights: {@code GOLD.json FOLDER}, the folder of {@code ID.html.gz}. */
  public static void main(String[] args) throws IOException {
    WeightsFit fit = new WeightsFit();
    JsonNode gold = new ObjectMapper().readTree(Files.readString(Path.of(args[0])));
    for (String id : gold.propertyNames()) {
      try (InputStream page =
          new GZIPInputStream(Files.newInputStream(Path.of(args[1], id + ".html.gz")))) {
        JsonNode told = gold.get(id);
        Outline outline = OutlineReader.read(Jsoup.parse(page, null, ""));
        fit.add(outline, told.path("title").asString(""), told.path("articleBody").asString(""));
      }
    }
    double[] weights = fit.weights();
    for (Trait trait : Trait.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", trait.word(), weights[trait.ordinal()]);
    }
  }

  void add(Outline outline, String title, String text) {
    List<String> words = words(text);
    Set<List<String>> runs = new HashSet<>(runs(words));
    double[][] traits = BodyReader.traits(outline, title, outline.facts().jsonLd().body());
    for (int i = 0; i < traits.length; i++) {
      if (traits[i] != null) {
        String block = outline.blocks().get(i).text();
        List<List<String>> own = runs(words(block));
        rows.add(traits[i]);
        right.add(
            own.isEmpty()
                ? text.contains(block) ? 1.0 : 0.0
                : (double) own.stream().filter(runs::contains).count() / own.size());
        double share = (double) words(block).size() / Math.max(1, words.size());
        counts.add(LEAST + Math.min(MOST, share));
      }
    }
  }

  private static List<String> words(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}_]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    boolean spaced = words.stream().mapToInt(String::length).sum() <= 12 * words.size();
    return spaced ? words : List.of(String.join("", words).split(""));
  }

  private static List<List<String>> runs(List<String> words) {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.add(List.copyOf(words.subList(i, i + 4)));
    }
    return runs;
  }

  /** By {@link Trait#ordinal()}. */
  double[] weights() {
    int n = Trait.values().length;
    double mean = counts.stream().mapToDouble(c -> c).average().orElseThrow();
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] slope = new double[n][n + 1];
      for (int i = 0; i < n; i++) {
        slope[i][i] = i == Trait.KEPT.ordinal() ? PENALTY_OF_RULES : PENALTY;
        slope[i][n] = slope[i][i] * weights[i];
      }
      for (int k = 0; k < rows.size(); k++) {
        add(slope, rows.get(k), weights, right.get(k), counts.get(k) / mean);
      }
      double[] by = solved(slope);
      for (int i = 0; i < n; i++) {
        weights[i] -= by[i];
      }
    }
    return weights;
  }

  private static void add(
      double[][] slope, double[] row, double[] weights, double right, double count) {
    int n = row.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weights[i] * row[i];
    }
    double chance = 1 / (1 + Math.exp(-sum));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n && row[i] != 0; j++) {
        slope[i][j] += count * chance * (1 - chance) * row[i] * row[j];
      }
      slope[i][n] += count * (chance - right) * row[i];
    }
  }

  /** By Gauss: the matrix is positive definite, so no rows need to change places. */
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double times = k == i ? 0 : system[k][i] / system[i][i];
        for (int j = i; j <= n && times != 0; j++) {
          system[k][j] -= times * system[i][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
