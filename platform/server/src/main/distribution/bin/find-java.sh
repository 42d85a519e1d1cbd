# Finds a Java of version 25 or later; read by the launchers: `find_java javac` wants a JDK, `find_java java` a JRE.
# Leaves its home in java_home and its feature version in release, or prints what to install in three lines and returns 2.

java_release() { # prints the feature version of the Java installed in $1
  if [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1
  fi
}

fits() { # is $1 the home of a Java >= 25 that has the tool $2?
  [ -n "$1" ] && [ -x "$1/bin/$2" ] || return 1
  release=$(java_release "$1")
  [ "${release:-0}" -ge 25 ]
}

java_on_path() {
  found=$(command -v java) || return 0
  found=$(readlink -f "$found" 2>/dev/null || printf '%s' "$found")
  dirname "$(dirname "$found")"
}

java_of_macos() {
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25+ 2>/dev/null
}

find_java() {
  for java_home in "${JAVA_HOME:-}" "$(java_on_path)" /usr/lib/jvm/* /opt/java/* "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "$(java_of_macos)"; do
    fits "$java_home" "$1" && return 0
  done
  cat >&2 <<'MESSAGE'
Curlew needs Java 25 or later (to build: a JDK); none is in JAVA_HOME, on the path, in /usr/lib/jvm or SDKMAN.
Install one: Debian and Ubuntu `apt install openjdk-25-jdk` or Temurin 25, macOS `brew install openjdk@25`, SDKMAN `sdk install java 25-tem`.
Then give the same command again, or set JAVA_HOME to the folder that holds its bin/java.
MESSAGE
  return 2
}
