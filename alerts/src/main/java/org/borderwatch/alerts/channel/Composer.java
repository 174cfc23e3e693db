package org.borderwatch.alerts.channel;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.borderwatch.alerts.map.Thumbnail;
import org.borderwatch.alerts.message.LinkSettings;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.message.Messages;
import org.borderwatch.alerts.message.Samples;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Templates;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.region.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what receivers are told: messages of a region, in the forms of its templates. */
public final class Composer {
  private static final Logger LOG = LoggerFactory.getLogger(Composer.class);

  private final Region region;
  private final Messages messages;
  private final LinkSettings links;
  private final Templates templates;
  private final Thumbnail map;

  /**
   * @param map draws the region, or null where its pack has no shapes
   */
  public Composer(Region region, LinkSettings links, Templates templates, Thumbnail map) {
    this.region = region;
    this.messages = new Messages(region, links);
    this.links = links;
    this.templates = templates;
    this.map = map;
  }

  /** Tries every template with every kind of message: what is wrong, each fault once. */
  public List<Fault> faults() {
    Set<Fault> faults = new LinkedHashSet<>();
    for (Notice notice : new Samples(region, Instant.EPOCH).every()) {
      for (Form form : Form.values()) {
        try {
          templates.render(form, message(notice), true);
        } catch (Unrendered e) {
          faults.add(e.fault());
        }
      }
    }
    return List.copyOf(faults);
  }

  Region region() {
    return region;
  }

  Message message(Notice notice) {
    return messages.of(notice);
  }

  String text(Form form, Message message) throws Unrendered {
    return templates.render(form, message, false);
  }

  String mail(Message message, boolean withMap) throws Unrendered {
    return templates.render(Form.EMAIL, message, withMap);
  }

  /** A PNG, or empty where there is no map of it. */
  Optional<byte[]> map(Alert alert) {
    try {
      return map == null ? Optional.empty() : map.draw(alert.over(), alert.level());
    } catch (LinkageError e) {
      // A runtime without its graphics library: the message matters more than its map.
      LOG.warn("this Java runtime cannot draw the map: {}", e.toString());
      return Optional.empty();
    }
  }

  Optional<URI> board(Alert alert) {
    return links.board(alert);
  }
}
