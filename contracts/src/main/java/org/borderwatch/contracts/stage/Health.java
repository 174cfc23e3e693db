package org.borderwatch.contracts.stage;

/**
 * How a stage is.
 *
 * @param live false when only a restart can help
 * @param ready it does its work now
 * @param detail the state in words, and what to do about it when it is not ready
 */
public record Health(boolean live, boolean ready, String detail) {

  public static Health ready(String detail) {
    return new Health(true, true, detail);
  }

  public static Health starting(String detail) {
    return new Health(true, false, detail);
  }

  public static Health dead(String detail) {
    return new Health(false, false, detail);
  }
}
