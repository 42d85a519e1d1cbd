/** The embedded database in the data directory. */
package org.curlew.lab.store;
