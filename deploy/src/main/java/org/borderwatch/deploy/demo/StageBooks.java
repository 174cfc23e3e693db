package org.borderwatch.deploy.demo;

import java.util.List;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;

/**
 * The ledger of a stage as it stands.
 *
 * @param stage its name
 * @param steps what went in and what became of it
 */
record StageBooks(String stage, List<Ledger.Entry> steps) {
  static List<StageBooks> of(List<Stage> stages) {
    return stages.stream()
        .map(stage -> new StageBooks(stage.name(), stage.ledger().entries()))
        .filter(books -> !books.steps().isEmpty())
        .toList();
  }
}
