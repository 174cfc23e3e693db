/** Rolling counts, the alerts they raise, and whom those reached. */
package org.borderwatch.contracts.alert;
