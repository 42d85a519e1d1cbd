package org.curlew.plugins.integrators;

final class DormandPrinceTest implements RungeKuttaContract {

    @Override
    public String method() {
        return "dormand-prince";
    }

    @Override
    public int order() {
        return 5;
    }
}
