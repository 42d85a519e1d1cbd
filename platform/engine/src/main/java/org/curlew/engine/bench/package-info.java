/** How fast this machine computes: steps a second of fixed cases by every way that applies, beside the machine's own limits. */
package org.curlew.engine.bench;
