package org.curlew.frontend.phasediagram;

/** Addresses of a sweep's files. */
final class SweepFiles {

    private SweepFiles() {}

    static String cells(String id, String format) {
        return "api/v1/sweeps/" + id + "/cells." + format;
    }
}
