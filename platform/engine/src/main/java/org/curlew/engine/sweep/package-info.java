/** Sweeps as values: an experiment with one or two axes, its cells, and what they say: summaries, agreement with theory, effects. */
package org.curlew.engine.sweep;
