package org.borderwatch.alerts.render;

import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;

/** A template does not give what its receiver takes. */
public final class Unrendered extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Unrendered(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  /** Where, what and the remedy. */
  public Fault fault() {
    return fault;
  }

  /** For those to whom it is a fault of what a person wrote. */
  public ConfigException refused() {
    return ConfigException.at(fault.where(), fault.problem(), fault.remedy());
  }
}
