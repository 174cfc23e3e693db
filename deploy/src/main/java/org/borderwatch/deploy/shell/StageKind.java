package org.borderwatch.deploy.shell;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Locale;
import org.borderwatch.alerts.AlertsStage;
import org.borderwatch.alerts.board.BoardStage;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.enrich.EnrichStage;
import org.borderwatch.ingest.IngestStage;

/** The stages there are, in the order in which news passes through them. */
public enum StageKind {
  INGEST {
    @Override
    Stage create(Settings s, InstantSource clock, MeterRegistry meters) {
      return new IngestStage(s.ingest(), s.topics(), s.kafka(), clock, meters);
    }
  },
  ENRICH {
    @Override
    Stage create(Settings s, InstantSource clock, MeterRegistry meters) {
      return EnrichStage.create(s.enrich(), s.regionFiles(), s.topics(), s.kafka(), meters);
    }
  },
  ALERTS {
    @Override
    Stage create(Settings s, InstantSource clock, MeterRegistry meters) {
      return AlertsStage.create(s.alerts(), s.regionFiles(), s.topics(), s.kafka(), clock, meters);
    }
  },
  BOARD {
    @Override
    Stage create(Settings s, InstantSource clock, MeterRegistry meters) {
      return new BoardStage(s.board(), s.regionFiles(), s.topics(), s.kafka(), clock, meters);
    }
  };

  abstract Stage create(Settings settings, InstantSource clock, MeterRegistry meters);

  /** As on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
