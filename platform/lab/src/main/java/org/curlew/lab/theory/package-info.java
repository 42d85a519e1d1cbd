/** What theory says of an experiment's own weights, for runs and sweeps alike. */
package org.curlew.lab.theory;
