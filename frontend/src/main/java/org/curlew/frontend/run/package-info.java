/** A run: answer, curves, outcomes, provenance; and the list of runs. */
package org.curlew.frontend.run;
