package org.borderwatch.alerts.deliver;

import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.alert.Delivery;

/**
 * What is to be written down, and then done.
 *
 * @param deliveries in the order in which they came to stand
 * @param letters to be sent once that is written
 */
record Decision(List<Delivery> deliveries, List<Letter> letters) {
  Decision() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void add(Letter letter) {
    letters.add(letter);
    deliveries.addAll(letter.deliveries());
  }
}
