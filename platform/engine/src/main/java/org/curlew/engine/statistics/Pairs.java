package org.curlew.engine.statistics;

/** Two samples of which the values at the same place belong together: the same seed. */
final class Pairs {

    private Pairs() {}

    /** d = first - second. */
    static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "a paired test needs pairs; got " + first.length + " and " + second.length);
        }
        double[] d = new double[first.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = first[i] - second[i];
        }
        return d;
    }
}
