package org.curlew.frontend.frame;

/** A view on which the key r does something: the same as its Run button. */
public interface OnRunKey {

    void runKey();
}
