package org.curlew.plugins.integrators;

final class MidpointTest implements RungeKuttaContract {

    @Override
    public String method() {
        return "midpoint";
    }

    @Override
    public int order() {
        return 2;
    }
}
