package org.curlew.lab;

/** Wires a lab. */
final class OpenLab {

    private OpenLab() {}

    static Lab open(LabSettings settings) {
        throw new UnsupportedOperationException("the store of " + settings.data() + " comes next");
    }
}
