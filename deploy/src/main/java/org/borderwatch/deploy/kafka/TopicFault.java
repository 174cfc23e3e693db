package org.borderwatch.deploy.kafka;

/**
 * A topic is not as the stages need it.
 *
 * @param topic the topic's full name
 * @param problem what is wrong
 * @param remedy what to do; never anything that loses data
 */
public record TopicFault(String topic, String problem, String remedy) {
  @Override
  public String toString() {
    return topic + ": " + problem + "; " + remedy;
  }
}
