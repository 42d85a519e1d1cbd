package org.curlew.plugins.integrators;

final class ClassicalRungeKuttaTest implements RungeKuttaContract {

    @Override
    public String method() {
        return "rk4";
    }

    @Override
    public int order() {
        return 4;
    }
}
