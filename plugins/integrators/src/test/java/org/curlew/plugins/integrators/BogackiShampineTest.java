package org.curlew.plugins.integrators;

final class BogackiShampineTest implements RungeKuttaContract {

    @Override
    public String method() {
        return "bogacki-shampine";
    }

    @Override
    public int order() {
        return 3;
    }
}
