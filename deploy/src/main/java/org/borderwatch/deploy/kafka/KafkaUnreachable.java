package org.borderwatch.deploy.kafka;

/** No broker answers; the message says which were asked and what to check. */
public final class KafkaUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaUnreachable(String brokers, Throwable cause) {
    super(
        "no Kafka broker answers at "
            + brokers
            + "; check kafka.bootstrap.servers, the network and, where it is used, the credentials",
        cause);
  }
}
