/** Runs of experiments: what was asked for, how far it is, what came out. */
package org.curlew.lab.runs;
