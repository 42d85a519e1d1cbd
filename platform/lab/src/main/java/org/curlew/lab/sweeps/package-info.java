/** Sweeps of this lab: kept in the database, computed by the same workers as runs, open to everyone who watches. */
package org.curlew.lab.sweeps;
