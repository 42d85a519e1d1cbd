/** Sweeps without a browser: computed in a folder, which keeps what is finished, and written out as pictures and data. */
package org.curlew.lab.headless;
