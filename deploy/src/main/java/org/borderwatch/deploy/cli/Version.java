package org.borderwatch.deploy.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; absent when run from class files. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"borderwatch " + (version == null ? "(unpackaged)" : version)};
  }
}
