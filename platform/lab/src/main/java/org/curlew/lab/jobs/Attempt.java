package org.curlew.lab.jobs;

/**
 * One try at a unit: the first, or the second after a worker died.
 *
 * @param began when it was queued, in milliseconds
 */
record Attempt(Work work, int number, long began) {

    Attempt(Work work, int number) {
        this(work, number, System.currentTimeMillis());
    }

    Attempt again() {
        return new Attempt(work, number + 1);
    }
}
