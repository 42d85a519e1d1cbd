package org.curlew.engine.simulation;

import java.io.IOException;
import java.io.OutputStream;

/** All that the rest of a trajectory depends on, at the end of the epoch at hand. Taking it changes no bit of what comes, whenever it is taken. */
@FunctionalInterface
public interface Checkpoint {

    void write(OutputStream to) throws IOException;
}
