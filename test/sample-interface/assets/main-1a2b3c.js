document.title = 'Sample';
