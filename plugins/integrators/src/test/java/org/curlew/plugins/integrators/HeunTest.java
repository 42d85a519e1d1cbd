package org.curlew.plugins.integrators;

final class HeunTest implements RungeKuttaContract {

    @Override
    public String method() {
        return "heun";
    }

    @Override
    public int order() {
        return 2;
    }
}
