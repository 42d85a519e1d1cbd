package org.curlew.engine.simulation;

import java.util.random.RandomGenerator;

/** Uniform random permutations in place (Fisher and Yates). */
final class Permutation {

    private Permutation() {}

    static int[] identity(int n) {
        int[] places = new int[n];
        for (int i = 0; i < n; i++) {
            places[i] = i;
        }
        return places;
    }

    static void shuffle(int[] places, RandomGenerator random) {
        for (int i = places.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = places[i];
            places[i] = places[j];
            places[j] = moved;
        }
    }
}
