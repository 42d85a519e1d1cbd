package org.curlew.lab.jobs;

/** Something whose units are computed together and can be called off together: a run, or a sweep. */
public interface Job {

    /** Once true its units at work are ended and none is begun. */
    boolean cancelled();

    void cancel();
}
