package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a person says about alerts: the value on {@code silences}, told apart by the field {@code
 * kind}. A tombstone takes it back.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Silence.class, name = "silence"),
  @JsonSubTypes.Type(value = Acknowledgement.class, name = "acknowledgement"),
  @JsonSubTypes.Type(value = Redrive.class, name = "redrive")
})
public sealed interface Directive permits Silence, Acknowledgement, Redrive {
  /** The key on the topic. */
  String key();
}
