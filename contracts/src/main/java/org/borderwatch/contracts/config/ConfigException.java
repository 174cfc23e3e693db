package org.borderwatch.contracts.config;

import java.util.List;
import java.util.stream.Collectors;

/** A file that a person wrote is refused. The message names every fault. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * What is wrong.
   *
   * @param where file and line
   * @param problem what is wrong there
   * @param remedy what to do
   */
  public record Fault(String where, String problem, String remedy) {
    @Override
    public String toString() {
      return where + ": " + problem + "; " + remedy;
    }
  }

  public ConfigException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public static ConfigException at(String where, String problem, String remedy) {
    return new ConfigException(List.of(new Fault(where, problem, remedy)));
  }

  public List<Fault> faults() {
    return faults;
  }
}
