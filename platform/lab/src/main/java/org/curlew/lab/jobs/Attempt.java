package org.curlew.lab.jobs;

/** One try at a unit: the first, or the second after a worker died without getting further. */
record Attempt(Work work, int number) implements Task {

    Attempt again() {
        return new Attempt(work, number + 1);
    }
}
