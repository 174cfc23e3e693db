package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.borderwatch.alerts.notify.Audience;
import org.borderwatch.alerts.notify.NotifySettings;
import org.borderwatch.alerts.notify.Policy;
import org.borderwatch.contracts.topic.Topics;

/**
 * What every round of delivery works under.
 *
 * @param audiences the receivers, as the policy sees them
 */
record Conditions(
    List<Audience> audiences,
    NotifySettings settings,
    Retry retry,
    Topics topics,
    Kafka kafka,
    InstantSource clock,
    Books books) {

  /** A repeat, or the limit for one rule in one district, looks back so far at most. */
  Duration keep() {
    return settings.atMostEvery().plus(settings.group().interval());
  }

  Secretary secretary() {
    return new Secretary(new Policy(settings), audiences, books);
  }

  Restoration restoration() {
    return new Restoration(
        kafka, topics, audiences.stream().map(Audience::name).collect(Collectors.toSet()), keep());
  }
}
