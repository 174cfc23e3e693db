/** What people at the desk correct: from an incident as it stands to a record on its topic. */
package org.borderwatch.deploy.correction;
