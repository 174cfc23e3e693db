package org.borderwatch.alerts.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import org.borderwatch.contracts.config.ConfigText;

/** Loads one template that was read already, and nothing else: a template includes no file. */
record OneTemplate(ConfigText text) implements Loader<String> {

  @Override
  public Reader getReader(String name) {
    if (!resourceExists(name)) {
      throw new LoaderException(null, "a template cannot include another: " + name);
    }
    return new StringReader(text.text());
  }

  @Override
  public boolean resourceExists(String name) {
    return name.equals(text.source());
  }

  @Override
  public String resolveRelativePath(String path, String anchor) {
    return path;
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public void setCharset(String charset) {
    // The text is read already.
  }

  @Override
  public void setPrefix(String prefix) {
    // There is only one.
  }

  @Override
  public void setSuffix(String suffix) {
    // There is only one.
  }
}
