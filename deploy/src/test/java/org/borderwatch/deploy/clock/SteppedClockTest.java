package org.borderwatch.deploy.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteppedClockTest {
  private static final Instant START = Instant.parse("2026-11-01T05:00:00Z");

  @TempDir Path dir;

  @Test
  void shouldStandStillBetweenSteps() {
    SteppedClock clock = SteppedClock.at(START);

    assertThat(clock.instant()).isEqualTo(START);
    clock.set(START.plusSeconds(3600));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3600));
  }

  @Test
  void shouldNotGoBack() {
    SteppedClock clock = SteppedClock.at(START);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.set(START.minusSeconds(1)))
        .withMessageContaining("cannot go back");
  }

  @Test
  void shouldLeadClocksThatReadItsFile() {
    Path file = dir.resolve("clock");
    SteppedClock leader = SteppedClock.at(START, file);
    FileClock follower = new FileClock(file);

    assertThat(follower.instant()).isEqualTo(START);
    leader.set(START.plusSeconds(60));
    assertThat(follower.instant()).isEqualTo(START.plusSeconds(60));
    leader.release();
    assertThat(follower.instant())
        .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(5, ChronoUnit.SECONDS));
  }

  @Test
  void shouldNeverShowHalfAMomentToAReader() throws InterruptedException {
    Path file = dir.resolve("clock");
    SteppedClock leader = SteppedClock.at(START, file);
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<Throwable> fault = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              Instant last = Instant.MIN;
              FileClock follower = new FileClock(file);
              while (!done.get() && fault.get() == null) {
                try {
                  Instant now = Instant.parse(Files.readString(file));
                  assertThat(now).isBetween(START, START.plus(Duration.ofDays(1)));
                  assertThat(follower.instant()).isAfterOrEqualTo(last);
                  last = follower.instant();
                } catch (IOException | RuntimeException | AssertionError e) {
                  fault.set(e);
                }
              }
            });
    reader.start();
    for (int second = 1; second <= 2_000; second++) {
      leader.set(START.plusSeconds(second));
    }
    done.set(true);
    reader.join();

    assertThat(fault.get()).isNull();
  }

  @Test
  void shouldKeepTheLastMomentWhileTheFileCannotBeRead() throws IOException {
    Path file = dir.resolve("clock");
    SteppedClock.at(START, file);
    FileClock follower = new FileClock(file);

    Files.delete(file);

    assertThat(follower.instant()).isEqualTo(START);
  }

  @Test
  void shouldRefuseAFileWithoutAMoment() throws IOException {
    Path file = Files.writeString(dir.resolve("clock"), "tomorrow");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileClock(file))
        .withMessageContaining("holds no moment");
  }
}
