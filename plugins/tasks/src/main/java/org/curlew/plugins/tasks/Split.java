package org.curlew.plugins.tasks;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Which of n samples are for training and which for testing. */
record Split(int[] training, int[] test) {

    /** The first ones for training, the last ones for testing. */
    static Split inOrder(int n, int training, int test) {
        return of(places(n), training, test);
    }

    /** Drawn without replacement (Fisher and Yates). */
    static Split drawn(int n, int training, int test, RandomGenerator random) {
        int[] places = places(n);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = places[i];
            places[i] = places[j];
            places[j] = moved;
        }
        return of(places, training, test);
    }

    private static Split of(int[] places, int training, int test) {
        return new Split(
                Arrays.copyOf(places, training), Arrays.copyOfRange(places, places.length - test, places.length));
    }

    private static int[] places(int n) {
        int[] places = new int[n];
        Arrays.setAll(places, i -> i);
        return places;
    }
}
