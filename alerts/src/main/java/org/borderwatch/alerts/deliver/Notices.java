package org.borderwatch.alerts.deliver;

import java.util.List;
import java.util.Optional;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;

/** What a receiver is given of a message on its way. */
final class Notices {
  private Notices() {}

  static Notice of(Letter letter, Register register, Said said) {
    List<Alert> alerts = letter.alerts();
    Alert lead = alerts.get(0);
    Optional<Acknowledgement> taken = said.acknowledged(register.revisions(lead.id()));
    return new Notice(
        lead,
        alerts.subList(1, alerts.size()),
        Standing.occasion(letter.lead()),
        taken.map(Acknowledgement::owner).orElse(null),
        taken.map(Acknowledgement::note).orElse(null),
        letter.key(),
        register.thread(lead.id(), letter.receiver()),
        letter.lead().possibleRepeat());
  }
}
