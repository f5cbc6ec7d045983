document.title = "Sample";
