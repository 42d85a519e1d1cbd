package org.curlew.plugins.integrators;

final class EulerTest implements RungeKuttaContract {

    @Override
    public String method() {
        return "euler";
    }

    @Override
    public int order() {
        return 1;
    }
}
