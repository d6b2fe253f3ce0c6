// Before the first paint: the language and theme that this browser was left with.
(function () {
  var root = document.documentElement, theme, language;
  try {
    theme = localStorage.getItem("layerlab.theme");
    language = localStorage.getItem("layerlab.language");
  } catch (forbidden) {
    // Without a memory the browser's own settings decide.
  }
  theme = theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "DARK" : "LIGHT");
  root.dataset.theme = theme === "DARK" ? "dark" : "light";
  root.lang = (language || navigator.language || "en").indexOf("zh") === 0 ? "zh-CN" : "en";
})();
