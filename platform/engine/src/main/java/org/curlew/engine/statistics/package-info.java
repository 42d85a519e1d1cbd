/** What trajectories say: epochs to a goal with censoring, paired comparison of arms, and the outcome in words. */
package org.curlew.engine.statistics;
